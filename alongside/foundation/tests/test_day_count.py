"""Promises about saying which day of the work it is."""

from datetime import date

import pytest

from alongside.foundation.day_count import day_of, day_words


def test_the_day_it_was_asked_for_is_the_first_and_no_day_comes_before_it() -> None:
    asked_on = date(2026, 3, 2)
    assert day_of(asked_on, today=asked_on) == 0
    assert day_of(asked_on, today=date(2026, 3, 21)) == 19
    assert day_of(asked_on, today=date(2026, 3, 1)) == 0


@pytest.mark.parametrize(
    ("day", "said"), [(0, "first day of 42"), (19, "day 19 of 42"), (42, "day 42 of 42"), (50, "day 50")]
)
def test_a_day_is_said_beside_the_days_there_are(day: int, said: str) -> None:
    assert day_words(day, allowed=42) == said


def test_an_urgent_meeting_has_no_six_weeks() -> None:
    assert day_words(1, allowed=42, urgent=True) == "day 1"
