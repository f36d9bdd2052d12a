"""Giving a place back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, a_trainer, learning, terms

pytestmark = pytest.mark.django_db


def test_what_it_costs_is_said_before_the_button() -> None:
    soon = timezone.now() + timedelta(days=1)
    booking = a_booking(a_session(a_course(terms=terms(charge_late=5_000)), starts_at=soon))
    client, path = learning(booking.learner), f"/training/mine/{booking.reference}/cancel/"
    page = client.get(path).content.decode()
    assert "£50 is charged to Madeup School" in page
    assert "Pass it on to them" in page
    assert client.post(path, {"why": "Ill"}).status_code == 302
    booking.refresh_from_db()
    assert (booking.status, booking.ended_why, booking.ended_late) == (BookingStatus.CANCELLED, "Ill", True)
    assert "ended already" in client.post(path, {"why": ""}).content.decode()


def test_a_long_reason_comes_back() -> None:
    booking = a_booking()
    page = learning(booking.learner).post(f"/training/mine/{booking.reference}/cancel/", {"why": "ill " * 90})
    assert "There is a problem" in page.content.decode()
    booking.refresh_from_db()
    assert booking.status == BookingStatus.BOOKED


def test_who_arranges_cancels_for_somebody_and_nobody_else_does() -> None:
    booking, path = a_booking(), "/training/arrange/places/{}/cancel/"
    here = path.format(booking.reference)
    assert learning(a_learner()).post(f"/training/mine/{booking.reference}/cancel/").status_code == 404
    assert learning(booking.learner).get(here).status_code == 302
    trainer = signed_in(a_trainer())
    assert booking.learner.name in trainer.get(here).content.decode()
    assert trainer.post(here, {"why": "She rang."}).status_code == 302
    booking.refresh_from_db()
    assert booking.status == BookingStatus.CANCELLED
    assert trainer.get(path.format("T-NOBODY2")).status_code == 404
