"""Passing a place on."""

import pytest

from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_learner, learning

pytestmark = pytest.mark.django_db


def test_a_colleague_has_it_and_what_was_typed_wrongly_comes_back() -> None:
    booking = a_booking()
    client, path = learning(booking.learner), f"/training/mine/{booking.reference}/pass-on/"
    wrong = client.post(path, {"name": "Sam Imaginary", "email": booking.learner.email}).content.decode()
    assert "your own address" in wrong
    assert "Sam Imaginary" in wrong
    assert client.post(path, {"name": "Sam Imaginary", "email": "sam@madeup-school.example"}).status_code == 302
    assert Booking.objects.get(passed_from=booking).status == BookingStatus.BOOKED
    assert "ended already" in client.get(path).content.decode()


def test_nobody_passes_anothers_on() -> None:
    path = f"/training/mine/{a_booking().reference}/pass-on/"
    assert learning(a_learner()).post(path, {"name": "x", "email": "x@y.example"}).status_code == 404
