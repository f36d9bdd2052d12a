"""A line manager's answer."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.messages.models import Message
from alongside.training.actions.agree_place import CannotAgree, agree_place, not_agree_place
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.courses import change_course
from alongside.training.actions.line import end_offers
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_session, a_trainer

pytestmark = pytest.mark.django_db
MINA = "Mina Overseer-Madeup"


def a_place_to_agree(*, capacity: int = 20) -> Booking:
    return a_booking(a_session(a_course(manager_agrees=True), capacity=capacity))


def test_once_the_manager_agrees_the_place_is_theirs_and_who_agreed_is_kept() -> None:
    booking = agree_place(booking=a_place_to_agree(), by=MINA, at=timezone.now())
    booking.refresh_from_db()
    assert (booking.status, booking.agreed_by_name, booking.held_until) == (BookingStatus.BOOKED, MINA, None)


def test_a_second_press_is_told_kindly() -> None:
    booking = a_place_to_agree()
    agree_place(booking=booking, by=MINA, at=timezone.now())
    with pytest.raises(CannotAgree, match="agreed already"):
        agree_place(booking=booking, by="Somebody Else-Madeup", at=timezone.now())


def test_a_no_gives_the_place_to_whoever_is_next() -> None:
    booking = a_place_to_agree(capacity=1)
    waits = a_booking(booking.session)
    agree_place(booking=waits, by=MINA, at=timezone.now())
    not_agree_place(booking=booking, why="We are short of people that day.", by=MINA, at=timezone.now())
    booking.refresh_from_db()
    waits.refresh_from_db()
    assert (booking.status, booking.ended_why) == (BookingStatus.NOT_AGREED, "We are short of people that day.")
    assert waits.status == BookingStatus.OFFERED


def test_in_line_a_yes_is_kept_until_a_place_is_free() -> None:
    first = a_place_to_agree(capacity=1)
    waits = agree_place(booking=a_booking(first.session), by=MINA, at=timezone.now())
    assert waits.status == BookingStatus.WAITING
    cancel_place(booking=first, by=first.learner, at=timezone.now())
    waits.refresh_from_db()
    assert waits.status == BookingStatus.OFFERED


@pytest.mark.parametrize("answer", [agree_place, not_agree_place])
def test_nothing_is_answered_about_a_place_that_ended(answer: object) -> None:
    booking = a_place_to_agree()
    cancel_place(booking=booking, by=booking.learner, at=timezone.now())
    with pytest.raises(CannotAgree, match="cancelled"):
        answer(booking=booking, by=MINA, at=timezone.now())  # type: ignore[operator]


def test_nothing_is_answered_once_it_has_begun() -> None:
    booking = a_place_to_agree()
    with pytest.raises(CannotAgree, match="begun"):
        agree_place(booking=booking, by=MINA, at=timezone.now() + timedelta(days=22))


def test_who_asked_before_a_course_asked_for_a_yes_keeps_their_turn_without_one() -> None:
    session = a_session(capacity=1)
    has, waits = a_booking(session), a_booking(session)
    change_course(course=session.course, said={"manager_agrees": True}, by=a_trainer(), at=timezone.now())
    cancel_place(booking=has, by=has.learner, at=timezone.now())
    waits.refresh_from_db()
    assert waits.status == BookingStatus.OFFERED


def test_a_course_that_asks_for_no_yes_any_more_books_whoever_waited_for_one() -> None:
    held, late = a_place_to_agree(), a_place_to_agree()
    assert held.held_until is not None
    Booking.objects.filter(pk=late.pk).update(held_until=timezone.now())
    late.session.course = held.session.course
    late.session.save()
    before = Message.objects.filter(to=held.learner.email).count()
    change_course(course=held.session.course, said={"manager_agrees": False}, by=a_trainer(), at=timezone.now())
    end_offers(at=held.held_until)
    for booking in (held, late):
        booking.refresh_from_db()
    assert held.status == BookingStatus.BOOKED
    assert not held.held_until
    assert late.status == BookingStatus.NOT_AGREED
    assert Message.objects.filter(to=held.learner.email).count() == before + 1
