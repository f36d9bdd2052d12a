"""When people can sign in, what counts as late, and who may be marked."""

from datetime import timedelta

import pytest

from alongside.training.rules import attending as rules
from alongside.training.states import Came, SessionStatus
from alongside.training.tests.day import TEN

ENDS = TEN + timedelta(hours=3)


@pytest.mark.parametrize(
    ("minutes", "came"),
    [(-60, Came.YES), (0, Came.YES), (10, Came.YES), (11, Came.LATE), (30, Came.LATE), (31, Came.TOO_LATE)],
)
def test_late_and_too_late_are_told_by_the_courses_own_minutes(minutes: int, came: Came) -> None:
    at = TEN + timedelta(minutes=minutes)
    assert rules.came_when(TEN, late_after=10, too_late_after=30, at=at) == came


@pytest.mark.parametrize(("minutes", "opens"), [(-61, False), (-60, True), (0, True), (300, True), (301, False)])
def test_a_day_is_open_from_an_hour_before_until_two_hours_after(minutes: int, opens: bool) -> None:
    assert rules.is_open_now(TEN, ENDS, at=TEN + timedelta(minutes=minutes)) is opens


def test_before_the_day_people_are_told_when_to_come_back() -> None:
    why = rules.blockers_to_signing_in(SessionStatus.OPEN, [(TEN, ENDS)], at=TEN - timedelta(days=1))
    assert why == ["You can sign in from 4 March 2026 at 9:00am."]


def test_between_two_days_the_next_is_named() -> None:
    second = TEN + timedelta(days=7)
    days = [(TEN, ENDS), (second, second + timedelta(hours=3))]
    why = rules.blockers_to_signing_in(SessionStatus.OPEN, days, at=TEN + timedelta(days=1))
    assert "11 March" in why[0]


@pytest.mark.parametrize("status", [SessionStatus.DRAFT, SessionStatus.CALLED_OFF, SessionStatus.OVER])
def test_nobody_signs_in_to_a_session_that_is_not_held(status: SessionStatus) -> None:
    assert rules.blockers_to_signing_in(status, [(TEN, ENDS)], at=TEN)


def test_a_closed_register_takes_no_mark_and_says_what_to_do() -> None:
    assert "Open it again" in rules.blockers_to_marking(SessionStatus.OVER, TEN, at=TEN)[0]


def test_nobody_came_to_a_day_that_has_not_begun() -> None:
    assert rules.blockers_to_marking(SessionStatus.OPEN, TEN, at=TEN - timedelta(days=1))
    assert not rules.blockers_to_marking(SessionStatus.OPEN, TEN, at=TEN + timedelta(days=3))


def test_only_the_trainer_lets_in_whoever_did_not_book_where_the_session_is_for_those_who_did() -> None:
    for by_trainer in (True, False):
        why_not = rules.blockers_to_walking_in(
            SessionStatus.OPEN, walk_ins=False, free=3, by_trainer=by_trainer, waits_for_manager=False
        )
        assert (not why_not) is by_trainer


def test_a_full_room_is_full_for_everybody() -> None:
    for by_trainer in (True, False):
        assert rules.blockers_to_walking_in(
            SessionStatus.OPEN, walk_ins=True, free=0, by_trainer=by_trainer, waits_for_manager=False
        )


@pytest.mark.parametrize(
    ("marks", "no_show"),
    [([], False), (["no"], True), (["no", "no"], True), (["no", "late"], False), (["too_late"], False)],
)
def test_who_came_to_no_day_did_not_come(marks: list[str], no_show: bool) -> None:
    assert rules.is_no_show(marks) is no_show


def test_a_register_closes_once_the_last_day_has_begun() -> None:
    assert rules.blockers_to_closing(SessionStatus.OPEN, TEN, at=TEN - timedelta(minutes=1))
    assert not rules.blockers_to_closing(SessionStatus.OPEN, TEN, at=TEN)
    assert rules.blockers_to_closing(SessionStatus.OVER, TEN, at=TEN)
    assert rules.blockers_to_closing(SessionStatus.OPEN, None, at=TEN)


def test_only_a_closed_register_is_opened_again() -> None:
    assert rules.blockers_to_opening_again(SessionStatus.OPEN)
    assert not rules.blockers_to_opening_again(SessionStatus.OVER)
