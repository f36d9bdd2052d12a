"""Reading which coordinators there are, how much they carry, and what would suit a family."""

from datetime import date

from django.db.models import Count
from django.http import Http404

from alongside.families.models import Involvement
from alongside.families.queries import deciding_history
from alongside.partners.models import Practitioner
from alongside.partners.queries import coordinators_of
from alongside.partners.states import Gender
from alongside.referrals import rules
from alongside.referrals.models import Allocation, AskedForAnother, Referral
from alongside.referrals.rules import Proposal, Wishes
from alongside.referrals.states import ReferralStatus


def proposed_coordinators(referral: Referral, *, on: date) -> list[Proposal]:
    """The service's coordinators, best suited first, blocked ones last, each with reasons in words."""
    practitioners = list(coordinators_of(referral.service, today=on))
    return rules.propose(
        practitioners,
        referral=referral,
        wishes=wishes_of(referral),
        families_now=families_now([one.worker_id for one in practitioners]),
        history=deciding_history(referral.family, worker_ids=[one.worker_id for one in practitioners]),
        on=on,
    )


def wishes_of(referral: Referral) -> Wishes:
    """What the family asked for, and the languages other than English spoken in it."""
    spoken = {member.person.first_language.strip() for member in referral.family.members.all()}
    return Wishes(
        language=referral.coordinator_language.strip(),
        gender=referral.coordinator_gender if referral.coordinator_gender in Gender.values else "",
        home_languages=tuple(sorted(language for language in spoken if language and language.casefold() != "english")),
    )


def families_now(worker_ids: list[int]) -> dict[int, int]:
    """How many families each of these coordinators works with now.

    A restricted family counts, unnamed: left out, a coordinator would be given more than they can carry. All the
    number tells is that they work with one more family than the asker can open.
    """
    counted = (
        Allocation.objects.filter(
            coordinator__in=worker_ids, ended_at=None, referral__status=ReferralStatus.ACCEPTED.value
        )
        .values_list("coordinator")
        .annotate(Count("referral__family", distinct=True))
    )
    return dict(counted)


def coordinator_practitioner(referral: Referral, worker_id: int, *, on: date) -> Practitioner | None:
    """One of this service's coordinators with an open account, by worker."""
    return coordinators_of(referral.service, today=on).filter(worker=worker_id).first()


def history_of(referral: Referral, worker_id: int) -> list[Involvement]:
    """The decision-making parts this worker has or had with this family or its children."""
    return deciding_history(referral.family, worker_ids=[worker_id]).get(worker_id, [])


def asked_for_another_open(referral: Referral) -> list[AskedForAnother]:
    """Who in the family asked for another coordinator and has no answer yet."""
    return list(AskedForAnother.objects.filter(referral=referral, answered_at=None).select_related("person"))


def get_asked_for_another(referral: Referral, pk: int) -> AskedForAnother:
    """One time somebody of this family asked; 404 when it was not for this request."""
    asked = AskedForAnother.objects.filter(referral=referral, pk=pk).select_related("person", "referral").first()
    if asked is None:
        raise Http404
    return asked
