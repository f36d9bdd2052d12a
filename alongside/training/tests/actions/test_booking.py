"""Asking for a place."""

import pytest
from django.utils import timezone

from alongside.training.actions.booking import CannotBook, book
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session

pytestmark = pytest.mark.django_db


def test_the_last_place_is_given_and_then_people_wait_in_line() -> None:
    session = a_session(capacity=1)
    assert [a_booking(session).status for _ in range(2)] == [BookingStatus.BOOKED, BookingStatus.WAITING]


def test_a_place_is_held_while_the_line_manager_is_asked() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    assert booking.status == BookingStatus.AGREEING
    assert booking.held_until is not None


def test_nobody_has_two_places() -> None:
    booking = a_booking()
    with pytest.raises(CannotBook, match="already"):
        a_booking(booking.session, booking.learner)


def test_without_a_line_manager_nobody_can_be_asked_to_agree() -> None:
    learner = a_learner()
    with pytest.raises(CannotBook, match="line manager"):
        book(
            session=a_session(a_course(manager_agrees=True)),
            learner=learner,
            organisation=learner.practitioner.organisation,
            by=learner,
            at=timezone.now(),
        )
