"""When a request for somebody's record is due, and what must be true before each step. No database, no clock."""

from datetime import date

from alongside.desk.models import Passage, RecordRequest
from alongside.desk.rules.masking import not_found, reads_nothing
from alongside.desk.states import AskedBy, Decision, Exemption, RequestStatus
from alongside.foundation.day_count import months_after

NEEDS_A_REVIEWER = (
    "This family had a restorative meeting, and what was said there is for few eyes. "
    "Name somebody to review this record: they put it together and give it."
)
WAITS = "{} to be read by somebody before anything is given."


def blockers_to_noting(*, asked_on: date, today: date, asked_by: str, who_asked: str, in_family: bool) -> list[str]:
    """Why a request cannot be written down."""
    blockers = []
    if not in_family:
        blockers.append("This person is not written down with this family.")
    if asked_on > today:
        blockers.append("The day they asked has not come yet.")
    if asked_by != AskedBy.SELF and not who_asked:
        blockers.append("Say who asked for them.")
    return blockers


def blockers_when_over(record_request: RecordRequest) -> list[str]:
    """Why nothing more can be done with a request that is over."""
    if record_request.status == RequestStatus.WITHDRAWN:
        return ["The request was taken back: it had been written down by mistake."]
    return [] if record_request.is_open else ["The record has been given already."]


def blockers_to_withdrawing(record_request: RecordRequest, *, why: str) -> list[str]:
    """Why a request cannot be taken back. Somebody who did ask is always answered."""
    if blockers := blockers_when_over(record_request):
        return blockers
    return [] if why.strip() else ["Write how the mistake came about."]


def blockers_to_extending(record_request: RecordRequest, *, told_on: date, today: date) -> list[str]:
    """Why there can be no more time. They are told, with the reason, within the first month."""
    if blockers := blockers_when_over(record_request):
        return blockers
    if record_request.extended:
        return ["It has been given more time already. Three months is the longest there is."]
    blockers = []
    if told_on > today:
        blockers.append("The day they were told has not come yet.")
    if told_on < record_request.asked_on:
        blockers.append("They were told before they had asked. Check the day.")
    if told_on > months_after(record_request.asked_on, 1):
        blockers.append("They have to be told within one month of asking. That month is over.")
    return blockers


def blockers_without_a_reviewer(*, restorative: bool, reviews: bool) -> list[str]:
    """Why who is not named to review this record can neither put it together nor give it: it would not be whole."""
    return [NEEDS_A_REVIEWER] if restorative and not reviews else []


def blockers_to_collecting(record_request: RecordRequest, *, decided: int) -> list[str]:
    """Why the record cannot be put together, or put together again."""
    if blockers := blockers_when_over(record_request):
        return blockers
    if decided:
        return ["Somebody has begun to read it through. Putting it together again would lose what they decided."]
    return []


def blockers_to_deciding(
    passage: Passage, *, decision: str, masks: list[str], exemption: str, why: str, is_open: bool
) -> list[str]:
    """Why this cannot be decided so."""
    if not is_open:
        return ["The record has been given already."]
    if decision not in (Decision.RELEASED, Decision.MASKED, Decision.REFUSED):
        return ["Choose what happens with these words."]
    if passage.walled and decision != Decision.REFUSED:
        return ["A silent wall hides this, so it can only be left out. Nothing will show that it was."]
    if passage.told_walls and decision != Decision.REFUSED:
        return ["A wall hides this, so it can only be left out. The copy says so, in the words they were told."]
    blockers = []
    if decision == Decision.MASKED:
        blockers += _about_masks(passage, masks)
    if decision in (Decision.MASKED, Decision.REFUSED):
        if exemption not in Exemption.values:
            blockers.append("Choose the reason in the law.")
        if not why:
            blockers.append("Write why, for whoever checks this later.")
    return blockers


def _about_masks(passage: Passage, masks: list[str]) -> list[str]:
    if not masks:
        return ["Write the words to cover, each on a line of its own."]
    blockers = [f"“{mask}” is not in these words." for mask in not_found(passage.words, masks)]
    blockers += ["A line to cover needs at least one letter or number." for mask in masks if reads_nothing(mask)]
    return blockers


def blockers_to_giving(record_request: RecordRequest, *, waiting: int, collected: int) -> list[str]:
    """What still stands in the way of giving somebody their record. While a passage waits, nothing leaves."""
    if blockers := blockers_when_over(record_request):
        return blockers
    blockers = []
    if not record_request.identity_checked_how:
        blockers.append("Nobody has written down how we know who asks.")
    if record_request.asked_by != AskedBy.SELF and not record_request.may_ask_because:
        blockers.append("Nobody has written down why this person may ask for somebody else.")
    if not collected:
        blockers.append("The record has not been put together.")
    if waiting:
        blockers.append(WAITS.format("1 passage waits" if waiting == 1 else f"{waiting:,} passages wait"))
    if record_request.harm_could_follow is None:
        blockers.append("Nobody has said whether reading it could cause serious harm.")
    return blockers


def blockers_to_handing_over(record_request: RecordRequest, *, given_on: date, today: date) -> list[str]:
    """Why it cannot be written down as given on this day."""
    blockers = []
    if given_on > today:
        blockers.append("The day it was given has not come yet.")
    if given_on < record_request.asked_on:
        blockers.append("It was given before it was asked for. Check the day.")
    return blockers
