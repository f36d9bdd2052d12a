"""Reading what is known around a request: who holds parental responsibility, and who agreed."""

from datetime import date

from alongside.families.models import Consent
from alongside.families.queries import latest_consents
from alongside.families.states import Answer, Purpose
from alongside.people.models import Person
from alongside.people.queries import parental_responsibility_for
from alongside.referrals import rules
from alongside.referrals.models import Referral
from alongside.referrals.queries.referrals import children_in, latest_report
from alongside.referrals.rules import Standing


def standing_of(referral: Referral, *, on: date) -> Standing:
    """The facts every rule about moving a request on needs."""
    children = children_in(referral)
    held = list(parental_responsibility_for(children, on=on))
    holders: dict[int, Person] = {one.holder.pk: one.holder for one in held if one.holder}
    latest = latest_consents(referral.family, Purpose.TAKE_PART)
    return Standing(
        on=on,
        children=tuple(children),
        holders=tuple(holders.values()),
        agreed=tuple(person for pk, person in holders.items() if _stands(latest.get(pk))),
        children_agreed=tuple(child for child in children if _stands(latest.get(child.pk))),
        answers=tuple((pk, Answer(consent.answer)) for pk, consent in latest.items()),
        took_back=tuple(person for pk, person in holders.items() if _taken_back(latest.get(pk))),
        council_holds=any(one.council_holds for one in held),
        report=latest_report(referral),
    )


def what_blocks_going_on(referral: Referral, *, on: date) -> list[str]:
    """Why the work of this request cannot go on today; empty when it can. For the rooms above."""
    return rules.blockers_to_going_on(referral, standing_of(referral, on=on))


def _stands(consent: Consent | None) -> bool:
    return consent is not None and consent.stands


def _taken_back(consent: Consent | None) -> bool:
    return consent is not None and consent.withdrawn_on is not None
