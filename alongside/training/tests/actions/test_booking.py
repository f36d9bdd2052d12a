"""Asking for a place."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.training.actions.booking import CannotBook, book, new_place
from alongside.training.models import Booking
from alongside.training.states import BookingStatus, PlacesGiven
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, an_organisation_of

pytestmark = pytest.mark.django_db
# Its letter, the line of the story and their savepoints with it. However many have a place, it stays so many.
QUESTIONS_OF_ONE_BOOKING = 24


def test_the_last_place_is_given_and_then_people_wait_in_line() -> None:
    session = a_session(capacity=1)
    assert [a_booking(session).status for _ in range(2)] == [BookingStatus.BOOKED, BookingStatus.WAITING]


def test_a_place_is_held_while_the_line_manager_is_asked() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True)))
    assert booking.status == BookingStatus.AGREEING
    assert booking.held_until is not None


def test_where_places_are_chosen_nobody_is_booked_before() -> None:
    chosen_on = timezone.localdate() + timedelta(days=3)
    session = a_session(places_given=PlacesGiven.CHOSEN, chosen_on=chosen_on, capacity=5)
    assert a_booking(session).status == BookingStatus.WANTED
    session.chosen_at = timezone.now()
    session.save()
    assert a_booking(session).status == BookingStatus.BOOKED


def test_nobody_has_two_places() -> None:
    booking = a_booking()
    with pytest.raises(CannotBook, match="already"):
        a_booking(booking.session, booking.learner)


def test_the_databases_own_no_is_said_in_a_sentence() -> None:
    first = a_booking()
    again = {"learner": first.learner, "organisation": first.organisation, "status": BookingStatus.BOOKED}
    with pytest.raises(CannotBook, match="already"):
        new_place(session=first.session, asked_at=timezone.now(), **again)
    assert Booking.objects.count() == 1


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


def test_a_session_of_one_setting_is_for_its_own_people() -> None:
    ours = an_organisation_of(name="Madeup Nursery")
    session = a_session(only_for=ours)
    with pytest.raises(CannotBook, match="Madeup Nursery alone"):
        a_booking(session)
    assert a_booking(session, a_learner(organisation=ours)).status == BookingStatus.BOOKED


def test_what_has_to_come_first_is_said() -> None:
    course = a_course()
    course.prerequisites.add(a_course("First steps"))
    with pytest.raises(CannotBook, match="First steps"):
        a_booking(a_session(course))


def test_booking_asks_the_database_few_questions() -> None:
    session, learner = a_session(), a_learner()
    for _ in range(5):
        a_booking(session)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        a_booking(session, learner)
    assert len(asked) <= QUESTIONS_OF_ONE_BOOKING, [one["sql"][:100] for one in asked]


def test_nobody_is_asked_to_agree_to_their_own_place() -> None:
    learner = a_learner()
    with pytest.raises(CannotBook, match="own place"):
        a_booking(a_session(a_course(manager_agrees=True)), learner, manager_email=learner.email.upper())
