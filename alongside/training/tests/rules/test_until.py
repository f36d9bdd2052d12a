"""Until when a place is kept, offered, or can be given back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.training.models import Booking, Course, Session, Terms
from alongside.training.rules.until import agree_until, cancel_until, is_late, offer_until, working_days_on

# A Thursday morning in term time; the Monday after is no bank holiday.
THURSDAY = datetime(2026, 10, 8, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def a_session(**terms: int) -> Session:
    return Session(course=Course(terms=Terms(**terms)))


def test_a_line_manager_has_working_days() -> None:
    until = agree_until(a_session(agree_working_days=5), THURSDAY + timedelta(days=60), at=THURSDAY)
    assert until == THURSDAY + timedelta(days=7)


def test_the_clocks_going_back_takes_no_hour_from_a_manager() -> None:
    before = datetime(2026, 10, 23, 9, 0, tzinfo=UTC)  # ten in the morning; the clocks go back on the 25th
    assert agree_until(a_session(agree_working_days=1), None, at=before) == datetime(2026, 10, 26, 10, 0, tzinfo=UTC)


def test_a_manager_answers_before_the_session_so_that_somebody_else_can_still_come() -> None:
    begins = THURSDAY + timedelta(days=2)
    assert agree_until(a_session(), begins, at=THURSDAY) == begins - 2 * HOUR


def test_in_the_last_hours_a_manager_can_answer_until_it_begins() -> None:
    assert agree_until(a_session(), THURSDAY + HOUR, at=THURSDAY) == THURSDAY + HOUR


def test_an_offer_lasts_as_the_terms_say() -> None:
    assert offer_until(a_session(hours_to_answer=24), THURSDAY + timedelta(days=30), at=THURSDAY) == (
        THURSDAY + 24 * HOUR
    )


@pytest.mark.parametrize(
    ("offered", "until"),
    [
        (datetime(2026, 10, 8, 10, 0, tzinfo=UTC), datetime(2026, 10, 12, 9, 0, tzinfo=UTC)),  # it would be Saturday
        (datetime(2026, 10, 23, 16, 0, tzinfo=UTC), datetime(2026, 10, 26, 10, 0, tzinfo=UTC)),  # the clocks go back
        (datetime(2026, 12, 23, 15, 0, tzinfo=UTC), datetime(2026, 12, 29, 10, 0, tzinfo=UTC)),  # Christmas
    ],
)
def test_nobody_has_to_answer_at_a_weekend_or_on_a_bank_holiday(offered: datetime, until: datetime) -> None:
    assert offer_until(a_session(hours_to_answer=48), offered + timedelta(days=30), at=offered) == until


def test_a_weekend_never_reaches_into_the_last_moment() -> None:
    friday, begins = datetime(2026, 10, 9, 10, 0, tzinfo=UTC), datetime(2026, 10, 12, 8, 0, tzinfo=UTC)
    assert offer_until(a_session(), begins, at=friday) == begins - 2 * HOUR


def test_near_the_session_an_offer_is_shorter_so_that_the_next_has_a_turn() -> None:
    begins = THURSDAY + 10 * HOUR
    assert offer_until(a_session(hours_to_answer=48), begins, at=THURSDAY) == THURSDAY + 4 * HOUR


def test_nobody_has_to_answer_at_night() -> None:
    evening = datetime(2026, 10, 8, 21, 30, tzinfo=UTC)  # half past ten in London
    until = offer_until(a_session(hours_to_answer=5), evening + timedelta(days=9), at=evening)
    assert until == datetime(2026, 10, 9, 9, 0, tzinfo=UTC)  # ten in London


def test_a_night_never_reaches_into_the_last_moment() -> None:
    evening, begins = datetime(2026, 10, 8, 19, 0, tzinfo=UTC), datetime(2026, 10, 9, 8, 0, tzinfo=UTC)
    assert offer_until(a_session(), begins, at=evening) == begins - 2 * HOUR


def test_with_no_time_left_nobody_is_offered_anything() -> None:
    assert offer_until(a_session(), THURSDAY + 3 * HOUR, at=THURSDAY) is not None
    assert offer_until(a_session(), THURSDAY + 3 * HOUR - timedelta(minutes=1), at=THURSDAY) is None


@pytest.mark.parametrize(("day", "late"), [(2, False), (5, True)])
def test_a_place_is_given_back_so_many_working_days_before(day: int, late: bool) -> None:
    begins = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)
    session = a_session(cancel_working_days=4)
    assert cancel_until(session.course.terms, begins) == date(2026, 10, 2)
    place = Booking(session=session, asked_at=begins - timedelta(days=30))
    assert is_late(place, begins, at=datetime(2026, 10, day, 22, 0, tzinfo=UTC)) is late


@pytest.mark.parametrize(("changed", "asked", "late"), [(1, 0, True), (2, 0, False), (5, 0, False), (5, 6, True)])
def test_nobody_is_late_who_was_told_of_another_day_too_late(changed: int, asked: int, late: bool) -> None:
    """The last day to give it back in time is the second of October; some ask only after it changed."""
    begins, month = datetime(2026, 10, 8, 9, 0, tzinfo=UTC), datetime(2026, 9, 30, 10, 0, tzinfo=UTC)
    session = a_session(cancel_working_days=4)
    session.changed_at = month + timedelta(days=changed)
    place = Booking(session=session, asked_at=month + timedelta(days=asked))
    assert is_late(place, begins, at=month + timedelta(days=6, hours=2)) is late


def test_beyond_the_known_bank_holidays_weekdays_are_counted() -> None:
    assert working_days_on(date(2090, 1, 6), 1) == date(2090, 1, 9)  # over a weekend
    assert working_days_on(date(2090, 1, 9), -1) == date(2090, 1, 6)
