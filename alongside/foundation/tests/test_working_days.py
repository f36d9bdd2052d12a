"""Promises about working days: real bank holidays are left out, and nothing is guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.working_days import (
    BeyondKnownHolidays,
    add_working_days,
    is_working_day,
    known_years,
    working_days_between,
)

KNOWN_DAYS = st.dates(min_value=date(2014, 1, 1), max_value=date(2026, 12, 31))
COUNTS = st.integers(min_value=-250, max_value=250)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2023, 5, 8), False),  # the Coronation, an extra holiday
        (date(2022, 9, 19), False),  # the Queen's funeral, an extra holiday
        (date(2020, 5, 4), True),  # the May holiday moved from this Monday …
        (date(2020, 5, 8), False),  # … to VE Day
        (date(2026, 12, 24), True),
        (date(2026, 12, 25), False),
        (date(2026, 12, 26), False),  # a Saturday
        (date(2026, 12, 28), False),  # instead of Boxing Day
        (date(2026, 12, 29), True),
        (date(2026, 11, 30), True),  # St Andrew's Day is Scotland's holiday
    ],
)
def test_real_bank_holidays_of_england_and_wales_are_left_out(day: date, works: bool) -> None:
    assert is_working_day(day) is works


def test_two_working_days_after_christmas_eve_are_the_thirtieth() -> None:
    assert add_working_days(date(2026, 12, 24), 1) == date(2026, 12, 29)
    assert add_working_days(date(2026, 12, 24), 2) == date(2026, 12, 30)
    assert working_days_between(date(2026, 12, 24), date(2026, 12, 30)) == 2


def test_a_weekend_day_counts_on_from_the_monday() -> None:
    saturday = date(2026, 11, 21)

    assert add_working_days(saturday, 1) == date(2026, 11, 23)
    assert add_working_days(saturday, -1) == date(2026, 11, 20)
    assert add_working_days(saturday, 0) == saturday


@pytest.mark.parametrize("year", [1999, known_years().start - 1, known_years().stop, 9999])
def test_a_year_we_know_nothing_about_is_said_not_guessed(year: int) -> None:
    with pytest.raises(BeyondKnownHolidays, match=rf"working days in {year} cannot be counted yet\."):
        is_working_day(date(year, 6, 1))


def test_counting_past_the_last_known_year_is_refused() -> None:
    last_day = date(known_years().stop - 1, 12, 31)

    with pytest.raises(BeyondKnownHolidays):
        add_working_days(last_day, 1)
    with pytest.raises(BeyondKnownHolidays):
        working_days_between(date(2026, 1, 1), last_day + timedelta(days=1))
    with pytest.raises(BeyondKnownHolidays):
        add_working_days(date.max, 1)
    with pytest.raises(BeyondKnownHolidays):
        working_days_between(date.min, date.max)


def test_a_count_far_too_large_is_refused_quickly() -> None:
    with pytest.raises(BeyondKnownHolidays):
        add_working_days(date(2026, 1, 1), 10**12)


@given(KNOWN_DAYS, COUNTS.filter(bool))
def test_the_day_reached_is_a_working_day_on_the_right_side(day: date, count: int) -> None:
    reached = add_working_days(day, count)

    assert is_working_day(reached)
    assert (reached > day) is (count > 0)


@given(KNOWN_DAYS, COUNTS)
def test_counting_back_gives_the_number_that_was_added(day: date, count: int) -> None:
    assert working_days_between(day, add_working_days(day, count)) == count


@given(KNOWN_DAYS.filter(is_working_day), COUNTS)
def test_from_a_working_day_there_and_back_is_the_same_day(day: date, count: int) -> None:
    assert add_working_days(add_working_days(day, count), -count) == day


@given(KNOWN_DAYS, KNOWN_DAYS, KNOWN_DAYS)
def test_two_stretches_add_up_to_the_whole_in_order(one: date, two: date, three: date) -> None:
    first, middle, last = sorted((one, two, three))

    assert working_days_between(first, last) == (
        working_days_between(first, middle) + working_days_between(middle, last)
    )
