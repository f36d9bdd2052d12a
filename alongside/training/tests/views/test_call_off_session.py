"""Calling a session off."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.states import BookingStatus, SessionStatus
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/call-off/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_session())
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403


def test_it_says_first_how_many_are_told() -> None:
    session = a_session(capacity=1)
    for _ in range(2):
        a_booking(session)
    assert "2 people are told at once." in page_of(a_trainer(), page(session))


def test_with_a_reason_it_is_called_off() -> None:
    booking = a_booking()
    typed = {"why": "The hall’s roof leaks."}
    shown = signed_in(a_trainer()).post(page(booking.session), typed, follow=True).content.decode()
    assert "Called off: The hall’s roof leaks." in shown
    booking.refresh_from_db()
    assert booking.status == BookingStatus.CALLED_OFF


@pytest.mark.parametrize("typed", ["", "   ", "x" * 100_000, "a\x00b"])
def test_without_a_reason_it_stays(typed: str) -> None:
    session = a_session()
    shown = signed_in(a_trainer()).post(page(session), {"why": typed}).content.decode()
    assert 'href="#id_why"' in shown
    session.refresh_from_db()
    assert session.status == SessionStatus.OPEN


def test_what_nobody_could_book_is_not_called_off() -> None:
    assert "Throw it away instead." in page_of(a_trainer(), page(a_session(status=SessionStatus.DRAFT)))
