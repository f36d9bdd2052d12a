"""What waits for a worker among the requests they may read, and what of it is late."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Consent, FamilyMember
from alongside.families.queries import Waiting
from alongside.families.states import Answer, Purpose
from alongside.referrals.models import Allocation, AskedAgain, AskedForAnother, FamilyReport, Referral
from alongside.referrals.queries.answering_help import help_that_waits
from alongside.referrals.queries.asked_again import waiting_again
from alongside.referrals.queries.referrals import referrals_visible_to
from alongside.referrals.rules import due_after, left_for_later
from alongside.referrals.states import ReferralStatus

SENT, ACCEPTED = ReferralStatus.SENT, ReferralStatus.ACCEPTED
_open_allocation = Allocation.objects.filter(referral=OuterRef("pk"), ended_at=None)
_open_wish = AskedForAnother.objects.filter(referral=OuterRef("pk"), answered_at=None)

_report_they_have = FamilyReport.objects.filter(referral=OuterRef("pk")).exclude(shared_at=None)
_agreements = Consent.objects.filter(
    family=OuterRef("family"), purpose=Purpose.TAKE_PART, person__parental_responsibility_held__isnull=False
)
_agreement_gone = Exists(_agreements.exclude(withdrawn_on=None)) & ~Exists(
    _agreements.filter(answer=Answer.AGREED, withdrawn_on=None)
)


def waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """Every next step of a request that is this worker's to take. The number of queries does not grow with them."""
    asked = help_that_waits(worker, today=today) + [_again(one) for one in waiting_again(worker)]
    return asked + [waiting for referral in _that_want(worker) for waiting in _steps(referral, worker, today)]


def _again(asked: AskedAgain) -> Waiting:
    return Waiting(
        words=f"{asked.person.short_name} asks for help again.",
        family_name=asked.family.name,
        family_reference=asked.family.reference,
        link_to="asked_again",
        link_reference=asked.family.reference,
        due_on=None,
        late=False,
    )


def _that_want(worker: User) -> QuerySet[Referral]:
    return (
        referrals_visible_to(worker)
        .filter(_wanting(worker))
        .annotate(family_has_report=Exists(_report_they_have), agreement_gone=_agreement_gone)
        .select_related("family", "service", "referrer")
        .prefetch_related(
            Prefetch("family__members", queryset=FamilyMember.objects.select_related("person")),
            Prefetch("allocations", queryset=Allocation.objects.filter(ended_at=None), to_attr="open_allocations"),
            Prefetch(
                "asked_for_another",
                queryset=AskedForAnother.objects.filter(answered_at=None).select_related("person"),
                to_attr="open_wishes",
            ),
        )
        .order_by("started_at", "pk")
    )


def _wanting(worker: User) -> Q:
    wanted = Q(pk__in=[])
    if worker.may(Permission.REFERRAL_WRITE):
        wanted |= Q(referrer=worker, status__in=[ReferralStatus.WRITING, ReferralStatus.NOT_YET])
        wanted |= Q(referrer=worker, status=ACCEPTED, urgent=True)
        wanted |= Q(~Exists(_report_they_have), referrer=worker, status=ACCEPTED)
    if worker.may(Permission.REFERRAL_DECIDE):
        wanted |= Q(status=SENT) | Q(status=ACCEPTED, baseline_met_on=None) | Q(_agreement_gone, status=ACCEPTED)
    if worker.may(Permission.REFERRAL_ALLOCATE):
        wanted |= Q(~Exists(_open_allocation), status=ACCEPTED) | Q(Exists(_open_wish), status=ACCEPTED)
    if worker.may(Permission.CONSENT_EXCEPTION):
        wanted |= Q(exception_at=None, ended_at=None) & ~Q(exception="")
    if worker.may(Permission.CONFERENCE_PREPARE):
        mine = _open_allocation.filter(coordinator=worker, reached_referrer_at=None)
        wanted |= Q(Exists(mine), status=ACCEPTED) | Q(_agreement_gone, status=ACCEPTED)
    return wanted


def _steps(referral: Referral, worker: User, today: date) -> Iterator[Waiting]:
    if worker.may(Permission.REFERRAL_WRITE) and referral.referrer_id == worker.pk:
        yield from _to_write(referral)
    if worker.may(Permission.CONSENT_EXCEPTION) and referral.exception_waits and referral.ended_at is None:
        yield _waiting(referral, "Answer the exception to agreement that was asked for.", "allow_exception")
    if _should_know_agreement_is_gone(referral, worker):
        yield _waiting(referral, "Nobody with parental responsibility agrees any more. Talk with them.", "referral")
    if worker.may(Permission.REFERRAL_DECIDE):
        yield from _to_decide(referral, today)
    if worker.may(Permission.REFERRAL_ALLOCATE) and referral.status == ACCEPTED:
        yield from _to_allocate(referral)
    if worker.may(Permission.CONFERENCE_PREPARE) and referral.status == ACCEPTED:
        yield from _to_reach(referral, worker, today)


def _should_know_agreement_is_gone(referral: Referral, worker: User) -> bool:
    gone = referral.status == ACCEPTED and referral.agreement_gone and not referral.exception_allowed  # type: ignore[attr-defined]
    coordinates = any(one.coordinator_id == worker.pk for one in referral.open_allocations)  # type: ignore[attr-defined]
    return gone and (coordinates or worker.may(Permission.REFERRAL_DECIDE))


def _to_write(referral: Referral) -> Iterator[Waiting]:
    if referral.status == ReferralStatus.WRITING:
        yield _waiting(referral, f"Finish asking for a {referral.service.meeting_name}.", "referral")
    elif referral.status == ReferralStatus.NOT_YET:
        yield _waiting(referral, "The answer was “not yet”. Read why, and send it again.", "referral")
    elif referral.status == ACCEPTED and left_for_later(referral):
        yield _waiting(referral, "Fill in what you left for later because it was urgent.", "referral")
    elif referral.status == ACCEPTED and not referral.family_has_report:  # type: ignore[attr-defined]
        yield _waiting(referral, "Give the family the short report, and note that they have it.", "read_report")


def _to_decide(referral: Referral, today: date) -> Iterator[Waiting]:
    if referral.sent_at is None or referral.status not in (SENT, ACCEPTED):
        return
    service, who = referral.service, referral.referrer.name
    if referral.status == SENT and referral.urgent:
        due = localdate(referral.sent_at + timedelta(hours=service.urgent_hours))
        words = f"Urgent: decide on {who}’s request, the family needs to meet within {service.urgent_hours} hours."
        yield _waiting(referral, words, "decide_referral", due, today)
    elif referral.status == SENT and referral.acknowledged_at is None:
        due_on = due_after(referral.sent_at, service.acknowledge_working_days)
        yield _waiting(referral, f"Tell {who} that the request is here.", "decide_referral", due_on, today)
    elif referral.status == SENT:
        yield _waiting(referral, f"Decide on {who}’s request.", "decide_referral")
    if referral.baseline_met_on is None and (referral.acknowledged_at is not None):
        due_on = due_after(referral.sent_at, service.baseline_working_days)
        yield _waiting(referral, f"Hold the baseline meeting with {who}.", "note_baseline", due_on, today)


def _to_allocate(referral: Referral) -> Iterator[Waiting]:
    if not referral.open_allocations:  # type: ignore[attr-defined]
        yield _waiting(referral, "Choose the family’s coordinator.", "allocate_coordinator")
    for wish in referral.open_wishes:  # type: ignore[attr-defined]
        words = f"{wish.person.short_name} asked for another coordinator. Answer them."
        yield _waiting(referral, words, "allocate_coordinator")


def _to_reach(referral: Referral, worker: User, today: date) -> Iterator[Waiting]:
    for allocation in referral.open_allocations:  # type: ignore[attr-defined]
        if allocation.coordinator_id == worker.pk and allocation.reached_referrer_at is None:
            due_on = due_after(allocation.allocated_at, referral.service.reach_family_working_days)
            words = f"Speak with {referral.referrer.name}, who asked for the meeting."
            yield _waiting(referral, words, "referral", due_on, today)


def _waiting(
    referral: Referral, words: str, link_to: str, due_on: date | None = None, today: date | None = None
) -> Waiting:
    return Waiting(
        words=words,
        family_name=referral.family.name,
        family_reference=referral.family.reference,
        link_to=link_to,
        link_reference=referral.reference,
        due_on=due_on,
        late=due_on is not None and today is not None and today > due_on,
    )
