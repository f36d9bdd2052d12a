"""What must be true before a request can move on. No database, no clock."""

from collections.abc import Mapping

from alongside.partners.models import Service
from alongside.people.models import Person
from alongside.referrals.models import Referral
from alongside.referrals.rules.eligibility import not_eligible
from alongside.referrals.rules.pages import PAGES, called, child_key, left_for_later, still_needed
from alongside.referrals.rules.reports import still_unwritten
from alongside.referrals.rules.standing import Standing, and_list, missing_agreement
from alongside.referrals.states import TRANSITIONS, ReferralStatus

NOW = {
    ReferralStatus.WRITING: "it has not been sent yet",
    ReferralStatus.SENT: "it has been sent and waits for an answer",
    ReferralStatus.NOT_YET: "the answer was “not yet”, and it has not been sent again",
    ReferralStatus.REDIRECTED: "it was passed to better help",
    ReferralStatus.ACCEPTED: "it has been accepted",
    ReferralStatus.WITHDRAWN: "it was taken back",
    ReferralStatus.CLOSED: "it is closed",
}


def blockers_to_moving(referral: Referral, *, to: ReferralStatus, doing: str) -> list[str]:
    """Whether the journey has this step at all from where the request is."""
    status = ReferralStatus(referral.status)
    return [] if to in TRANSITIONS[status] else [f"This request cannot be {doing}: {NOW[status]}."]


def blockers_to_starting(children: list[Person], asked_for_already: Mapping[int, str]) -> list[str]:
    """Some child has to be chosen, and nobody asks twice at once for the same child."""
    if not children:
        return ["Choose at least one child."]
    return [
        f"{child.short_name} is in a request that is still open: {asked_for_already[child.pk]}."
        for child in children
        if child.pk in asked_for_already
    ]


def blockers_to_changing(referral: Referral, key: str = "") -> list[str]:
    """Answers change until the service has decided; after that they stand as they were read.

    What an urgent request left for later (`key`) is still filled in once it has been accepted.
    """
    status = ReferralStatus(referral.status)
    if status == ReferralStatus.ACCEPTED and key in {page.key for page in left_for_later(referral)}:
        return []
    return [] if referral.may_still_change else [f"This request no longer changes: {NOW[status]}."]


def blockers_to_sending(referral: Referral, standing: Standing) -> list[str]:
    """Everything that still stands between the referrer and "Send"."""
    if moving := blockers_to_moving(referral, to=ReferralStatus.SENT, doing="sent"):
        return moving
    blockers = missing_agreement(referral, standing) + _about_children(referral, standing)
    later = left_for_later(referral)
    for page in PAGES:
        blockers += still_needed(referral, page) if page not in later else []
    report = [] if referral.urgent else _about_report(standing)
    return blockers + _what_goes_with_it(referral) + report


def _about_children(referral: Referral, standing: Standing) -> list[str]:
    if not standing.children:
        return ["Choose at least one child."]
    blockers = [
        f"Write the name of {called(child)}."
        for child in standing.children
        if not child.has_a_name and not child.is_unborn
    ]
    return blockers + [
        f"“About {called(child)}” is not answered yet."
        for child in standing.children
        if child_key(child.pk) not in referral.answered and not referral.urgent
    ]


def _what_goes_with_it(referral: Referral) -> list[str]:
    blockers = []
    if referral.urgent and not referral.urgent_why.strip():
        blockers.append("Say why it is urgent.")
    if referral.discussed_with_family is False:
        blockers.append("Talk with the family before you ask: it is their meeting.")
    if referral.domestic_abuse and not referral.domestic_abuse_details.strip():
        blockers.append("Say what is known about the domestic abuse, so that the meeting can be safe.")
    if referral.interpreter_needed and not referral.interpreter_languages.strip():
        blockers.append("Say which languages an interpreter is needed for.")
    if referral.will_attend_all is False:
        blockers.append("The referrer has to be there for the whole meeting and the review.")
    return blockers


def _about_report(standing: Standing) -> list[str]:
    missing = still_unwritten(standing.report)
    if standing.report is None:
        return ["The short report for the family is not written yet."]
    if missing:
        return [f"The report for the family has nothing yet under {and_list([f'“{one}”' for one in missing])}."]
    return []


def blockers_to_accepting(referral: Referral, service: Service, standing: Standing) -> list[str]:
    """What stands in the way of accepting a request."""
    if moving := blockers_to_moving(referral, to=ReferralStatus.ACCEPTED, doing="accepted"):
        return moving
    return not_eligible(referral, service) + missing_agreement(referral, standing)


def blockers_to_saying_not_yet(referral: Referral, reason: str) -> list[str]:
    """What stands in the way of answering "not yet"."""
    moving = blockers_to_moving(referral, to=ReferralStatus.NOT_YET, doing="answered with “not yet”")
    return moving + _needs_a_reason(reason)


def blockers_to_redirecting(referral: Referral, reason: str) -> list[str]:
    """What stands in the way of passing a request to better help."""
    moving = blockers_to_moving(referral, to=ReferralStatus.REDIRECTED, doing="passed on")
    return moving + _needs_a_reason(reason)


def blockers_to_withdrawing(referral: Referral, reason: str, *, decides: bool) -> list[str]:
    """What stands in the way of taking a request back. Once accepted, whoever decides ends it: a coordinator leaves."""
    moving = blockers_to_moving(referral, to=ReferralStatus.WITHDRAWN, doing="taken back")
    if not moving and referral.status == ReferralStatus.ACCEPTED and not decides:
        moving = ["The service has accepted this request. Ask the service manager to take it back."]
    return moving + _needs_a_reason(reason)


def blockers_to_acknowledging(referral: Referral) -> list[str]:
    """Saying "we have it" is for a request that has been sent, once."""
    if referral.acknowledged_at is not None:
        return ["The referrer has been told already that the request is here."]
    status = ReferralStatus(referral.status)
    return [] if status == ReferralStatus.SENT else [f"This request cannot be acknowledged: {NOW[status]}."]


def blockers_to_noting_baseline(referral: Referral) -> list[str]:
    """The baseline meeting belongs to a request the service has."""
    status = ReferralStatus(referral.status)
    open_now = status in (ReferralStatus.SENT, ReferralStatus.ACCEPTED)
    return [] if open_now else [f"There is no baseline meeting to note: {NOW[status]}."]


def blockers_to_going_on(referral: Referral, standing: Standing) -> list[str]:
    """Whether the work may go on at all: accepted, not ended, and somebody's agreement still stands."""
    status = ReferralStatus(referral.status)
    if status != ReferralStatus.ACCEPTED:
        return [f"This request has not been accepted: {NOW[status]}."]
    return missing_agreement(referral, standing)


def _needs_a_reason(reason: str) -> list[str]:
    return [] if reason.strip() else ["Say why, in words the referrer and the family can read."]
