"""Passing a place on."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def test_a_colleague_has_it_and_what_was_typed_wrongly_comes_back() -> None:
    booking = a_booking()
    client, path = learning(booking.learner), f"/training/mine/{booking.reference}/pass-on/"
    wrong = client.post(path, {"name": "Sam Imaginary", "email": booking.learner.email}).content.decode()
    assert "who has the place now" in wrong
    assert "Sam Imaginary" in wrong
    assert client.post(path, {"name": "Sam Imaginary", "email": "sam@madeup-school.example"}).status_code == 302
    assert Booking.objects.get(passed_from=booking).status == BookingStatus.BOOKED
    assert "ended already" in client.get(path).content.decode()


def test_nobody_passes_anothers_on() -> None:
    path = f"/training/mine/{a_booking().reference}/pass-on/"
    assert learning(a_learner()).post(path, {"name": "x", "email": "x@y.example"}).status_code == 404


def test_who_arranges_passes_it_on_for_somebody_who_rang_and_nobody_else_does() -> None:
    booking, path = a_booking(), "/training/arrange/places/{}/pass-on/"
    here, instead = path.format(booking.reference), {"name": "Sam Imaginary", "email": "sam@madeup-school.example"}
    assert learning(booking.learner).post(here, instead).status_code == 302
    assert not Booking.objects.filter(passed_from=booking).exists()
    trainer = signed_in(a_trainer())
    assert here in trainer.get(f"/training/arrange/sessions/{booking.session.reference}/places/").content.decode()
    assert f"{booking.learner.name}</bdi> does not have it any more" in trainer.get(here).content.decode()
    wrong = trainer.post(here, {"name": "", "email": "sam at school"}).content.decode()
    assert "Write the colleague’s name." in wrong
    assert "sam at school" in wrong
    assert "Sam Imaginary has the place now." in trainer.post(here, instead, follow=True).content.decode()
    assert Booking.objects.get(passed_from=booking).learner.email == "sam@madeup-school.example"
    assert trainer.get(path.format("T-NOBODY2")).status_code == 404
