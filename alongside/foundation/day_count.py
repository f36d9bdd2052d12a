"""How many days a piece of work has gone on, and how that is said beside the days it may take."""

from datetime import date


def day_of(began_on: date, *, today: date) -> int:
    """Which day of the work this is: the day it was asked for is day 0."""
    return max(0, (today - began_on).days)


def day_words(day: int, *, allowed: int, urgent: bool | None = False) -> str:
    """ "day 19 of 42", "first day of 42", or "day 50" once there are no more."""
    said = f"day {day}" if day else "first day"
    return said if urgent or day > allowed else f"{said} of {allowed}"
