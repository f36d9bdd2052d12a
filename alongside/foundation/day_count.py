"""How many days a piece of work has gone on, how that is said, and the same day some months later."""

from calendar import monthrange
from datetime import date


def months_after(day: date, months: int) -> date:
    """The same day so many calendar months later, or the last day of a month that is too short.

    So are the months of UK GDPR article 12(3) counted, as the Information Commissioner does.
    """
    year, month = divmod(day.month - 1 + months, 12)
    last = monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))


def day_of(began_on: date, *, today: date) -> int:
    """Which day of the work this is: the day it was asked for is day 0."""
    return max(0, (today - began_on).days)


def day_words(day: int, *, allowed: int, urgent: bool | None = False) -> str:
    """ "day 19 of 42", "first day of 42", or "day 50" once there are no more."""
    said = f"day {day}" if day else "first day"
    return said if urgent or day > allowed else f"{said} of {allowed}"
