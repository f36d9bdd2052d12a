"""A reminder's day comes in London, and is made up for; nobody is written to at night."""

from datetime import UTC, date, datetime

import pytest

from alongside.training.rules.reminding import joining_from, joins_now, may_write_now, reminder_now

FIRST = date(2026, 11, 2)
DAYS = [14, 5, 1]


def at(day: int, month: int = 10, hour: int = 12) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "reminder"),
    [(at(18), None), (at(19), 14), (at(27), 14), (at(28), 5), (at(31), 5), (at(1, 11), 1), (at(2, 11), 1)],
)
def test_each_reminder_has_its_days(now: datetime, reminder: int | None) -> None:
    assert reminder_now(DAYS, FIRST, at=now) == reminder


def test_once_it_has_begun_there_is_none() -> None:
    assert reminder_now(DAYS, FIRST, at=at(3, 11)) is None
    assert reminder_now([], FIRST, at=at(1, 11)) is None


def test_the_day_is_londons() -> None:
    """At half past eleven at night by Greenwich it is the next day in London's summer."""
    assert reminder_now([5], date(2026, 10, 20), at=datetime(2026, 10, 14, 23, 30, tzinfo=UTC)) == 5
    assert reminder_now([5], date(2026, 11, 20), at=datetime(2026, 11, 14, 23, 30, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("now", "may"),
    [
        (datetime(2026, 10, 24, 6, 59, tzinfo=UTC), False),
        (datetime(2026, 10, 24, 7, 0, tzinfo=UTC), True),  # summer: eight in London
        (datetime(2026, 10, 24, 17, 0, tzinfo=UTC), False),
        (datetime(2026, 10, 25, 7, 59, tzinfo=UTC), False),  # the clocks went back in the night
        (datetime(2026, 10, 25, 8, 0, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 17, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 18, 0, tzinfo=UTC), False),
    ],
)
def test_nobody_is_written_to_in_the_evening_or_at_night(now: datetime, may: bool) -> None:
    assert may_write_now(now) == may


@pytest.mark.parametrize(("days", "since"), [(DAYS, 5), ([21, 7, 2], 2), ([14], 14), ([], None), ([1, 3], 3)])
def test_joining_instructions_go_from_five_days_before_or_the_next_reminder(days: list[int], since: int | None) -> None:
    assert joining_from(days) == since


def test_who_books_late_reads_at_once_how_to_join() -> None:
    assert not joins_now(DAYS, FIRST, at=at(27))
    assert joins_now(DAYS, FIRST, at=at(28))
    assert joins_now([], FIRST, at=at(1))
    assert not joins_now(DAYS, None, at=at(28))
