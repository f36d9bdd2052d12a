"""Marks on the register, and signing in with the code on the wall."""

from datetime import timedelta

import pytest

from alongside.audit.models import AuditEvent
from alongside.training.actions.attending import CannotMark, CannotSignIn, mark, sign_in_here
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.models import Attendance
from alongside.training.states import Came, CameHow
from alongside.training.tests.day import TEN, booked, closed, held_today, marked, trainer_of
from alongside.training.tests.factories import a_course, a_learner

pytestmark = pytest.mark.django_db


def test_the_trainer_marks_who_came() -> None:
    booking = marked(booked(held_today()), Came.YES)
    written = booking.attendance.get()
    assert (written.came, written.how, written.by) == (Came.YES, CameHow.REGISTER, trainer_of(booking.session))
    assert AuditEvent.objects.filter(event="training.marked", subject_id=booking.pk).exists()


def test_the_last_of_two_trainers_marks_stands_and_what_stood_before_is_told() -> None:
    booking = marked(booked(held_today()), Came.NO)
    other = a_learner("Ola Other-Trainer")
    written = mark(booking=booking, day=booking.session.days.get(), came=Came.LATE, by=other, at=TEN)
    assert booking.attendance.get().came == Came.LATE
    assert written.before is not None
    assert (written.before.came, written.before.by) == (Came.NO, trainer_of(booking.session))


def test_a_closed_register_is_not_marked() -> None:
    booking = booked(held_today())
    closed(booking.session)
    with pytest.raises(CannotMark, match="closed"):
        mark(booking=booking, day=booking.session.days.get(), came=Came.YES, by=booking.learner, at=TEN)


def test_whoever_gave_their_place_back_meanwhile_is_not_marked() -> None:
    booking = booked(held_today())
    cancel_place(booking=booking, by=booking.learner, at=TEN - timedelta(days=6))
    with pytest.raises(CannotMark, match="no place"):
        mark(booking=booking, day=booking.session.days.get(), came=Came.YES, by=booking.learner, at=TEN)


@pytest.mark.parametrize(("minutes", "came"), [(-30, Came.YES), (12, Came.LATE), (45, Came.TOO_LATE)])
def test_signing_in_tells_by_the_clock_who_is_late(minutes: int, came: Came) -> None:
    booking = booked(held_today())
    sign_in_here(session=booking.session, learner=booking.learner, at=TEN + timedelta(minutes=minutes))
    assert booking.attendance.get().came == came


def test_after_a_morning_people_sign_in_for_its_afternoon() -> None:
    session = held_today()
    two = TEN + timedelta(hours=4)
    session.days.create(starts_at=two, ends_at=two + timedelta(hours=2))
    booking = booked(session)
    for at in (TEN + timedelta(minutes=5), TEN + timedelta(hours=2, minutes=50), two - timedelta(minutes=15)):
        sign_in_here(session=session, learner=booking.learner, at=at)
    assert [(mark.day.starts_at, mark.came) for mark in booking.attendance.all()] == [(TEN, Came.YES), (two, Came.YES)]


def test_the_courses_own_minutes_decide() -> None:
    booking = booked(held_today(a_course(late_after_minutes=0, too_late_after_minutes=5)))
    sign_in_here(session=booking.session, learner=booking.learner, at=TEN + timedelta(minutes=6))
    assert booking.attendance.get().came == Came.TOO_LATE


def test_whoever_is_in_stays_in_since_then() -> None:
    booking = booked(held_today())
    first = TEN - timedelta(minutes=2)
    sign_in_here(session=booking.session, learner=booking.learner, at=first)
    again = sign_in_here(session=booking.session, learner=booking.learner, at=TEN + timedelta(hours=1))
    assert (again.at, again.came) == (first, Came.YES)
    assert Attendance.objects.count() == 1


def test_whoever_was_marked_as_away_and_then_stands_in_the_room_is_in() -> None:
    booking = marked(booked(held_today()), Came.NO)
    sign_in_here(session=booking.session, learner=booking.learner, at=TEN + timedelta(minutes=20))
    assert booking.attendance.get().came == Came.LATE


def test_of_several_days_the_one_that_is_on_is_signed() -> None:
    booking = booked(held_today(days=2))
    second = booking.session.days.latest("starts_at")
    sign_in_here(session=booking.session, learner=booking.learner, at=second.starts_at)
    assert booking.attendance.get().day == second


def test_without_a_place_nobody_signs_in() -> None:
    with pytest.raises(CannotSignIn, match="no place"):
        sign_in_here(session=held_today(), learner=a_learner(), at=TEN)


def test_on_another_day_nobody_signs_in() -> None:
    booking = booked(held_today())
    with pytest.raises(CannotSignIn, match="over"):
        sign_in_here(session=booking.session, learner=booking.learner, at=TEN + timedelta(days=1))
