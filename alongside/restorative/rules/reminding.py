"""Who is written to about a restorative meeting, and until when. No database, no clock."""

from collections.abc import Iterable
from datetime import date, timedelta

from alongside.people.models import WayToReach

# Whoever was not reached in this time is asked by a facilitator. To be checked.
STILL_ASKED = timedelta(days=14)


def is_asked_on(due_on: date, *, on: date) -> bool:
    """From its day on, for two weeks: a follow-up of long ago is nothing to write to anybody about by itself."""
    return due_on <= on <= due_on + STILL_ASKED


def may_be_reached(to: str, ways: Iterable[WayToReach]) -> bool:
    """Whether where somebody's codes go is safe at any hour. A way that is not, or only at times, is left alone."""
    same = [way for way in ways if _plain(way.value) == _plain(to)]
    return bool(to) and all(way.safe and not way.when_safe.strip() for way in same)


def _plain(value: str) -> str:
    """The last ten digits of a number, an address in small letters."""
    digits = "".join(letter for letter in value if letter.isdecimal())
    return value.strip().casefold() if "@" in value else digits[-10:]
