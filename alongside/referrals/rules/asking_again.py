"""Who answers when somebody asks for help again, and why it cannot be asked. No database, no clock."""

from collections.abc import Iterable
from datetime import date

from alongside.families.models import Involvement
from alongside.partners.models import Practitioner
from alongside.referrals.models import AskedAgain
from alongside.referrals.states import AskedAgainHow

STILL_GOING_ON = "We still work with your family. Ring us: you need not ask again."
NEVER_WORKED = "We have not worked with your family yet."


def blockers_to_asking_again(*, has_ended: bool, goes_on: bool) -> list[str]:
    """Help is asked for again once the work has ended."""
    if goes_on:
        return [STILL_GOING_ON]
    return [] if has_ended else [NEVER_WORKED]


def may_come_back(practitioner: Practitioner | None, *, decided: Iterable[Involvement], on: date) -> bool:
    """The coordinator a family had: still one of the service, not away today, who never decided about them."""
    if practitioner is None or list(decided):
        return False
    return not any(leave.first_on <= on <= leave.last_on for leave in practitioner.leave.all())


def blockers_to_taking_up(asked: AskedAgain, *, how: AskedAgainHow | None) -> list[str]:
    """Why it cannot be said how this was taken up."""
    if asked.answered_at is not None:
        return ["This has been taken up already."]
    return [] if how else ["Say how it was taken up."]
