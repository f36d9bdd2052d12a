"""A register at the same moment: two trainers mark one person, one closes while another marks, and people sign in."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.messages.models import Message
from alongside.training.actions.attending import Marked, mark, sign_in_here
from alongside.training.actions.closing import close_register
from alongside.training.actions.evaluating import evaluate
from alongside.training.actions.walking_in import walk_in
from alongside.training.models import Attendance, Booking, Certificate, Charge, Session
from alongside.training.states import BookingStatus, Came, CameHow, Moment, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer, terms
from tests.at_once.test_at_once import at_once, refused

pytestmark = pytest.mark.django_db(transaction=True)


def a_day_that_goes_on(*, minutes: int = 60, **more: Any) -> tuple[Session, datetime]:
    """It began so many minutes ago, and now."""
    now = timezone.now()
    course = a_course(terms=terms(charge_place=1_000, charge_no_show=3_000))
    return a_session(course, starts_at=now - timedelta(minutes=minutes), **more), now


def on_it(session: Session) -> Booking:
    return a_booking(session, at=timezone.now() - timedelta(days=20))


@pytest.mark.parametrize("_turn", range(4))
def test_two_trainers_mark_one_person_once_and_the_second_is_told_what_the_first_wrote(_turn: int) -> None:
    session, now = a_day_that_goes_on()
    booking, day, trainers = on_it(session), session.days.get(), [a_trainer(), a_trainer()]
    said = [Came.YES, Came.NO]
    ends: list[Marked] = at_once(
        *[
            lambda by=by, came=came: mark(booking=booking, day=day, came=came, by=by, at=now)
            for by, came in zip(trainers, said, strict=True)
        ]
    )
    first, last = sorted(ends, key=lambda one: one.before is not None)
    assert first.before is None
    assert last.before is not None
    assert (last.before.came, last.before.by) == (first.now.came, first.now.by)
    stands = Attendance.objects.get(booking=booking)
    assert (stands.came, stands.by) == (last.now.came, last.now.by)


@pytest.mark.parametrize("_turn", range(4))
def test_a_mark_made_while_the_register_closes_stands_or_is_refused_and_is_never_lost(_turn: int) -> None:
    session, now = a_day_that_goes_on()
    booking, day = on_it(session), session.days.get()
    marker, closer = a_trainer(), a_trainer()
    marked, _ = at_once(
        lambda: mark(booking=booking, day=day, came=Came.YES, by=marker, at=now),
        lambda: close_register(session=session, by=closer, at=now),
    )
    stands = Attendance.objects.get(booking=booking)
    assert stands.came == (Came.YES if isinstance(marked, Marked) else Came.NO)
    charged = Charge.objects.get(booking=booking, let_off_at=None).charged_for
    assert charged == ("place" if stands.came == Came.YES else "no_show")


def test_a_register_is_closed_by_one_and_whoever_did_not_come_is_told_once() -> None:
    session, now = a_day_that_goes_on()
    booking, trainers = on_it(session), [a_trainer(), a_trainer()]
    before = Message.objects.filter(to=booking.learner.email).count()
    ends = at_once(*[lambda by=by: close_register(session=session, by=by, at=now) for by in trainers])
    assert refused(ends) == 1
    session.refresh_from_db()
    assert session.status == SessionStatus.OVER
    assert Charge.objects.filter(booking=booking).count() == 1
    assert Message.objects.filter(to=booking.learner.email).count() == before + 1


def test_two_presses_of_one_who_signs_in_are_one_mark() -> None:
    session, now = a_day_that_goes_on(minutes=5)
    booking = on_it(session)
    ends = at_once(*[lambda: sign_in_here(session=session, learner=booking.learner, at=now)] * 3)
    assert {(one.came, one.how) for one in ends} == {(Came.YES, CameHow.ON_THE_WALL)}
    assert Attendance.objects.filter(booking=booking).count() == 1


def test_the_last_place_at_the_door_goes_to_one() -> None:
    session, now = a_day_that_goes_on(minutes=5, capacity=1)
    people = [a_learner() for _ in range(4)]

    def stands_at_the_door(learner: Any) -> Booking:
        organisation = learner.practitioner.organisation
        return walk_in(
            session=session, learner=learner, organisation=organisation, by_trainer=False, by=learner, at=now
        )

    ends = at_once(*[lambda who=who: stands_at_the_door(who) for who in people])
    assert refused(ends) == 3
    assert Booking.objects.filter(session=session, status=BookingStatus.BOOKED).count() == 1


@pytest.mark.parametrize("_turn", range(8))
def test_an_answer_given_while_the_register_closes_has_its_certificate_once(_turn: int) -> None:
    session, now = a_day_that_goes_on(minutes=200)  # it takes three hours
    booking, trainer = on_it(session), a_trainer()
    mark(booking=booking, day=session.days.get(), came=Came.YES, by=trainer, at=now)
    ends = at_once(
        lambda: close_register(session=session, by=trainer, at=now),
        lambda: evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=now),
    )
    assert not refused(ends)
    assert Certificate.objects.get(booking=booking).withdrawn_at is None
