"""What learners say of a course."""

from datetime import timedelta

import pytest

from alongside.audit.models import AuditEvent
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.evaluating import CannotEvaluate, evaluate
from alongside.training.models import Booking, Certificate, Evaluation
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.states import Came, Moment
from alongside.training.tests.day import TEN, THREE_O_CLOCK, booked, came_to_all, closed, held_today, marked

pytestmark = pytest.mark.django_db
SURE = dict.fromkeys(STATEMENTS, 4)


def say(booking: Booking, moment: Moment = Moment.AFTER, *, days: float = 0, **words: str) -> Evaluation:
    at = THREE_O_CLOCK + timedelta(days=days)
    return evaluate(booking=booking, moment=moment, sure=SURE, **words, by=booking.learner, at=at)


def test_what_they_said_is_kept_and_the_story_holds_none_of_it() -> None:
    said = say(came_to_all(), words="The circle helped me.", to_change="More time.")
    assert (said.sure, said.words, said.to_change) == (SURE, "The circle helped me.", "More time.")
    line = AuditEvent.objects.get(event="training.evaluated")
    assert line.detail == {"moment": "after"}


def test_each_moment_is_answered_once() -> None:
    booking = came_to_all()
    say(booking)
    with pytest.raises(CannotEvaluate, match="already"):
        say(booking)
    assert booking.evaluations.count() == 1


def test_a_certificate_follows_once_they_have_said_how_it_was() -> None:
    booking = came_to_all()
    assert not Certificate.objects.exists()
    say(booking)
    given = Certificate.objects.get()
    assert (given.name, given.course_title, given.on) == (
        booking.learner.name,
        booking.session.course.title,
        TEN.date(),
    )


def test_before_or_later_no_certificate_follows() -> None:
    booking = booked(held_today())
    say(booking, Moment.BEFORE, days=-2)
    marked(booking, Came.YES)
    closed(booking.session)
    say(booking, Moment.LATER, days=95, differently="I asked first.")
    assert not Certificate.objects.exists()


def test_who_missed_a_day_may_say_how_it_was_and_has_no_certificate() -> None:
    session = held_today(days=2)
    booking = marked(booked(session), Came.YES, Came.NO)
    closed(session, at=THREE_O_CLOCK + timedelta(days=7))
    say(booking, days=7)
    assert not Certificate.objects.exists()


def test_who_did_not_come_is_not_asked() -> None:
    booking = booked(held_today())
    closed(booking.session)
    with pytest.raises(CannotEvaluate, match="did not come"):
        say(booking)


def test_who_gave_their_place_back_is_not_asked() -> None:
    booking = booked(held_today())
    cancel_place(booking=booking, by=booking.learner, at=TEN - timedelta(days=6))
    with pytest.raises(CannotEvaluate, match="no place"):
        say(booking)
