"""Which promises somebody is reminded of today, and at which hour a message may come. No database, no clock."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from alongside.foundation.components import LONDON
from alongside.people.models import WayToReach
from alongside.plans.models import Promise


def is_reminded_on(promise: Promise, *, on: date, is_done: bool, days_before: int, days_late: int) -> bool:
    """On the day before its day, and once when it is late by so many days. What is done is left in peace."""
    if promise.by_on is None or is_done:
        return False
    return (on - promise.by_on).days in (-days_before, days_late)


def the_one_for_today(promises: Sequence[Promise]) -> Promise | None:
    """One message a person a day: the promise that is the longest due."""
    due = [promise for promise in promises if promise.by_on]
    return min(due, key=lambda promise: (promise.by_on or date.max, promise.pk), default=None)


def safe_moment(at: datetime, *, from_hour: int, until_hour: int) -> datetime:
    """Now, between these hours of London's day; else the next time that they begin."""
    local = at.astimezone(LONDON)
    if from_hour <= local.hour < until_hour:
        return at
    day = local if local.hour < from_hour else local + timedelta(days=1)
    return datetime.combine(day, time(from_hour), LONDON)


def may_be_reached(codes_to: str, ways: Sequence[WayToReach]) -> bool:
    """Whether where their codes go is safe at any hour. A way that is not, or only at some times, is left alone."""
    same = [way for way in ways if _plain(way.value) == _plain(codes_to)]
    return bool(codes_to) and all(way.safe and not way.when_safe.strip() for way in same)


def _plain(value: str) -> str:
    """The last ten digits of a number, an address in small letters."""
    digits = "".join(letter for letter in value if letter.isdecimal())
    return value.strip().casefold() if "@" in value else digits[-10:]
