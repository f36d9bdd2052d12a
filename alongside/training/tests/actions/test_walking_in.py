"""People at the door who have no place."""

from datetime import timedelta

import pytest

from alongside.access.models import User
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.training.actions.walking_in import CannotWalkIn, walk_in, walk_in_as
from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus, Came, CameHow
from alongside.training.tests.day import TEN, booked, held_today, marked, trainer_of
from alongside.training.tests.factories import a_booking, a_course, a_learner, an_organisation_of

pytestmark = pytest.mark.django_db


def come(session: Session, learner: User | None = None, *, by_trainer: bool = False, minutes: int = 0) -> Booking:
    learner = learner or a_learner()
    return walk_in(
        session=session,
        learner=learner,
        organisation=learner.practitioner.organisation,
        by_trainer=by_trainer,
        by=trainer_of(session) if by_trainer else learner,
        at=TEN + timedelta(minutes=minutes),
    )


def test_where_there_is_room_they_have_a_place_and_are_in() -> None:
    booking = come(held_today())
    assert (booking.status, booking.walked_in) == (BookingStatus.BOOKED, True)
    assert booking.attendance.get().how == CameHow.ON_THE_WALL


def test_a_full_room_is_said_kindly_and_nothing_is_written() -> None:
    session = held_today(capacity=1)
    booked(session)
    with pytest.raises(CannotWalkIn, match="speak to the trainer"):
        come(session)
    assert session.bookings.count() == 1


def test_the_place_of_somebody_who_did_not_come_is_free() -> None:
    session = held_today(capacity=1)
    marked(booked(session), Came.NO)
    assert come(session, minutes=15).status == BookingStatus.BOOKED


def test_a_session_for_those_who_booked_lets_in_only_whom_the_trainer_lets_in() -> None:
    session, learner = held_today(walk_ins=False), a_learner()
    with pytest.raises(CannotWalkIn, match="people who booked"):
        come(session, learner)
    assert come(session, learner, by_trainer=True).attendance.get().how == CameHow.REGISTER


def test_whoever_waited_in_line_and_comes_has_one_place() -> None:
    session = held_today(capacity=1)
    marked(booked(session), Came.NO)
    waiting = booked(session)
    assert waiting.status == BookingStatus.WAITING
    assert come(session, waiting.learner).pk == waiting.pk
    waiting.refresh_from_db()
    assert (waiting.status, waiting.held_until) == (BookingStatus.BOOKED, None)


def test_whose_manager_has_not_answered_speaks_to_the_trainer_who_may_let_them_in() -> None:
    session = held_today(a_course(manager_agrees=True))
    asked = a_booking(session, at=TEN - timedelta(days=3))
    with pytest.raises(CannotWalkIn, match="line manager has not answered"):
        come(session, asked.learner)
    assert come(session, asked.learner, by_trainer=True).status == BookingStatus.BOOKED


def test_what_comes_first_is_asked_for_at_the_wall() -> None:
    deeper = a_course("Deeper")
    deeper.prerequisites.add(a_course("First look"))
    with pytest.raises(CannotWalkIn, match="First look"):
        come(held_today(deeper))


def test_whoever_has_a_place_and_walks_in_again_is_in_once() -> None:
    booking = booked(held_today())
    assert come(booking.session, booking.learner).pk == booking.pk
    come(booking.session, booking.learner, minutes=30)
    assert booking.attendance.get().came == Came.YES


def test_somebody_nobody_knows_says_who_they_are() -> None:
    session = held_today()
    said = {"name": "Noor Newcomer-Madeup", "email": "Noor@madeup-clinic.example", "organisation": "Madeup Clinic"}
    booking = walk_in_as(session=session, **said, kind=OrganisationKind.HEALTH, by=None, at=TEN)
    assert booking.learner.email == "noor@madeup-clinic.example"
    assert booking.organisation == Organisation.objects.get(name="Madeup Clinic", to_check=True)


def test_refused_at_the_door_no_account_and_no_organisation_is_left_behind() -> None:
    session = held_today(walk_ins=False)
    said = {"name": "Noor Newcomer-Madeup", "email": "noor@madeup-clinic.example", "organisation": "Madeup Clinic"}
    with pytest.raises(CannotWalkIn):
        walk_in_as(session=session, **said, kind=OrganisationKind.HEALTH, by=None, at=TEN)
    assert not User.objects.filter(email="noor@madeup-clinic.example").exists()
    assert not Organisation.objects.filter(name="Madeup Clinic").exists()


def test_the_next_day_a_trainer_can_still_write_down_who_was_there() -> None:
    booking = come(held_today(), by_trainer=True, minutes=24 * 60)
    assert booking.status == BookingStatus.BOOKED
    assert not booking.attendance.exists()


def test_before_the_day_nobody_walks_in_past_those_in_line() -> None:
    session = held_today(capacity=1)
    with pytest.raises(CannotWalkIn, match="before the day"):
        come(session, by_trainer=True, minutes=-24 * 60)
    assert not session.bookings.exists()


def test_one_settings_own_session_lets_in_others_only_by_the_trainer() -> None:
    session, learner = held_today(only_for=an_organisation_of(name="Madeup Nursery")), a_learner()
    with pytest.raises(CannotWalkIn, match="Madeup Nursery alone"):
        come(session, learner)
    assert come(session, learner, by_trainer=True).status == BookingStatus.BOOKED
