"""Giving a place back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.partners.states import OrganisationKind
from alongside.training.actions.cancel_place import CannotCancelPlace, cancel_place
from alongside.training.models import Booking, Charge
from alongside.training.states import BookingStatus, ChargeFor
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, an_organisation_of, terms

pytestmark = pytest.mark.django_db


def a_place(days: int, *, kind: OrganisationKind = OrganisationKind.POLICE, pence: int = 5_000) -> Booking:
    """In so many days, at fifty pounds for a late no; schools are free."""
    course = a_course(terms=terms(charge_late=pence, free_for=[OrganisationKind.SCHOOL]))
    learner = a_learner(organisation=an_organisation_of(kind, f"Madeup {kind}"))
    return a_booking(a_session(course, starts_at=timezone.now() + timedelta(days=days)), learner)


def cancelled(booking: Booking, *, why: str = "") -> Booking:
    return cancel_place(booking=booking, why=why, by=booking.learner, at=timezone.now())


def test_in_time_it_costs_nothing() -> None:
    booking = cancelled(a_place(21), why="Ill")
    assert (booking.status, booking.ended_late, booking.ended_why) == (BookingStatus.CANCELLED, False, "Ill")
    assert not Charge.objects.exists()


def test_too_late_it_is_charged_as_the_terms_say() -> None:
    booking = cancelled(a_place(1))
    assert booking.ended_late
    assert Charge.objects.values_list("booking", "charged_for", "pence").get() == (booking.pk, ChargeFor.LATE, 5_000)


def test_whoever_is_free_of_charges_is_charged_nothing_and_it_was_late_all_the_same() -> None:
    assert cancelled(a_place(1, kind=OrganisationKind.SCHOOL)).ended_late
    assert cancelled(a_place(1, pence=0)).ended_late
    assert not Charge.objects.exists()


def test_leaving_the_line_is_never_late() -> None:
    first = a_place(1)
    first.session.capacity = 1
    first.session.save()
    assert not cancelled(a_booking(first.session)).ended_late
    assert not Charge.objects.exists()


def test_a_second_press_is_told_kindly() -> None:
    booking = cancelled(a_place(21))
    with pytest.raises(CannotCancelPlace, match="ended already: cancelled"):
        cancelled(booking)


def test_once_it_has_begun_the_register_says_who_came() -> None:
    booking = a_place(1)
    with pytest.raises(CannotCancelPlace, match="begun"):
        cancel_place(booking=booking, by=booking.learner, at=timezone.now() + timedelta(days=1, minutes=1))
