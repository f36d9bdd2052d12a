"""Who is asked afterwards, and when."""

from datetime import timedelta

import pytest

from alongside.training.actions.asking_after import ask_after
from alongside.training.actions.evaluating import evaluate
from alongside.training.queries.after import who_is_asked_how_it_was, who_is_asked_what_changed, who_should_refresh
from alongside.training.states import Came, Letter, Moment
from alongside.training.tests.day import TEN, THREE_O_CLOCK, booked, came_to_all, closed, held_today, marked
from alongside.training.tests.factories import a_course, a_session
from alongside.training.tests.queries.test_learning import marked as marked_by_hand

pytestmark = pytest.mark.django_db
NEXT_DAY = THREE_O_CLOCK + timedelta(hours=18)


def test_once_the_register_is_closed_who_came_is_asked_how_it_was() -> None:
    booking = marked(booked(held_today()), Came.YES)
    assert who_is_asked_how_it_was(NEXT_DAY) == []
    closed(booking.session)
    assert who_is_asked_how_it_was(NEXT_DAY) == [booking]


def test_a_register_closed_while_the_day_goes_on_asks_nobody_before_its_end() -> None:
    booking = marked(booked(held_today()), Came.YES)
    closed(booking.session, at=TEN + timedelta(minutes=20))
    assert who_is_asked_how_it_was(TEN + timedelta(minutes=30)) == []
    assert who_is_asked_how_it_was(NEXT_DAY) == [booking]


def test_who_did_not_come_is_not_asked() -> None:
    session = held_today()
    booked(session)
    closed(session)
    assert who_is_asked_how_it_was(NEXT_DAY) == []


def test_who_answered_or_was_asked_is_left_in_peace() -> None:
    answered, asked = came_to_all(), came_to_all()
    evaluate(booking=answered, moment=Moment.AFTER, sure={}, by=answered.learner, at=THREE_O_CLOCK)
    ask_after(booking=asked, letter=Letter.HOW_WAS_IT, at=THREE_O_CLOCK)
    assert who_is_asked_how_it_was(NEXT_DAY) == []


@pytest.mark.parametrize(("days", "asked"), [(60, False), (91, False), (92, True), (100, True), (120, False)])
def test_three_months_later_they_are_asked_what_changed(days: int, asked: bool) -> None:
    booking = came_to_all()
    found = who_is_asked_what_changed(THREE_O_CLOCK + timedelta(days=days))
    assert found == ([booking] if asked else [])


def test_when_a_course_is_to_be_refreshed_who_finished_it_is_told() -> None:
    booking = came_to_all(a_course(refresher_months=12))
    assert who_should_refresh(THREE_O_CLOCK + timedelta(days=360)) == []
    assert who_should_refresh(THREE_O_CLOCK + timedelta(days=366)) == [booking]


def test_who_came_again_since_or_is_booked_already_is_not_told() -> None:
    course = a_course(refresher_months=12)
    again, coming = came_to_all(course), came_to_all(course)
    later = THREE_O_CLOCK + timedelta(days=200)
    marked_by_hand(booked(a_session(course, starts_at=later), again.learner), Came.YES)
    booked(a_session(course, starts_at=THREE_O_CLOCK + timedelta(days=400)), coming.learner)
    assert who_should_refresh(THREE_O_CLOCK + timedelta(days=366)) == []
