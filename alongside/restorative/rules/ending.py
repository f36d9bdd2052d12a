"""When a restorative meeting can be ended, and for how long its facilitators still read it. No database, no clock."""

from datetime import date, datetime, timedelta

from django.utils.timezone import localdate

from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import EndedHow

# To be checked by the service: long enough to look back on it in supervision, and no longer.
READ_FOR_DAYS = 28


def blockers_to_ending(status: str, *, how: str, words: str) -> list[str]:
    """It can end at any step. Why it does not go on is said, except where what people wanted is done."""
    if blockers := blockers_to_changing(status):
        return blockers
    if how not in EndedHow.values:
        return ["Say why it is over."]
    if how != EndedHow.DONE and not words.strip():
        return ["Say why, in a few words. Only the facilitators and the supervisor read it."]
    return []


def read_until(today: date) -> date:
    """The last day on which those who facilitated it read it."""
    return today + timedelta(days=READ_FOR_DAYS)


def is_still_read(over_at: datetime | None, today: date) -> bool:
    """Whether those who held it still read it, whatever other part they have with the family."""
    return over_at is None or today <= read_until(localdate(over_at))
