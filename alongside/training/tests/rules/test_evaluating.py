"""When people are asked how sure they feel, and what of their answers is kept."""

from datetime import date, timedelta
from typing import Any

import pytest

from alongside.training.rules.evaluating import STATEMENTS, answers_that_count, blockers_to_evaluating, later_from
from alongside.training.states import Moment
from alongside.training.tests.day import TEN

ENDS = TEN + timedelta(hours=3)


def why_not(moment: Moment, *, days: float, **more: Any) -> list[str]:
    said = {"has_place": True, "came": True, "answered": False, "begins_at": TEN, "ends_at": ENDS, **more}
    return blockers_to_evaluating(moment, **said, at=TEN + timedelta(days=days))


@pytest.mark.parametrize(
    ("moment", "days", "asked"),
    [
        (Moment.BEFORE, -20, True),
        (Moment.BEFORE, 0, False),
        (Moment.AFTER, 0, False),
        (Moment.AFTER, 0.125, True),
        (Moment.AFTER, 400, True),
        (Moment.LATER, 91, False),
        (Moment.LATER, 92, True),
    ],
)
def test_each_question_has_its_time(moment: Moment, days: float, asked: bool) -> None:
    assert (not why_not(moment, days=days)) is asked


def test_three_months_later_is_the_same_day_of_the_month() -> None:
    assert later_from(ENDS) == date(2026, 6, 4)


def test_each_is_answered_once() -> None:
    assert "already" in why_not(Moment.AFTER, days=1, answered=True)[0]


def test_who_did_not_come_is_not_asked_and_who_is_not_marked_yet_is() -> None:
    assert why_not(Moment.AFTER, days=1, came=False)
    assert not why_not(Moment.AFTER, days=1, came=None)


def test_without_a_place_nobody_is_asked() -> None:
    assert why_not(Moment.BEFORE, days=-1, has_place=False)


def test_only_answers_from_one_to_five_of_statements_we_know_are_kept() -> None:
    first, second, third, *__ = STATEMENTS
    assert answers_that_count({first: 5, second: 9, third: "3", "unknown": 2}) == {first: 5}
