"""Booking for somebody else."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.training.actions.booking import CannotBook
from alongside.training.actions.give_place import give_place
from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db


def given(session: Session, *, by: User | None = None, **said: Any) -> Booking:
    who = {"name": "Noor Imaginary", "email": "noor@madeup-school.example", "organisation": an_organisation_of()}
    return give_place(session=session, **{**who, **said}, by=by or a_trainer(), at=timezone.now())


def test_somebody_new_has_a_place_and_an_account() -> None:
    booking = given(a_session())
    assert (booking.status, booking.learner.name) == (BookingStatus.BOOKED, "Noor Imaginary")
    assert booking.learner.roles == []


def test_somebody_we_know_is_booked_as_we_know_them() -> None:
    known = a_learner("Kit Imaginary-Known")
    elsewhere = an_organisation_of(name="Typed Wrongly School")
    booking = given(a_session(), name="K.", email=known.email.upper(), organisation=elsewhere)
    assert (booking.learner, booking.organisation) == (known, known.practitioner.organisation)


def test_nobody_in_line_is_passed_over() -> None:
    session = a_session(capacity=1)
    a_booking(session)
    assert given(session).status == BookingStatus.WAITING


def test_nobody_whose_account_has_ended() -> None:
    known = a_learner()
    known.is_active = False
    known.save()
    with pytest.raises(CannotBook, match="ended"):
        given(a_session(), email=known.email)


def test_a_learner_books_for_nobody_else() -> None:
    with pytest.raises(NotAllowed):
        given(a_session(), by=a_learner())
