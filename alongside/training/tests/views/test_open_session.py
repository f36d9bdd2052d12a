"""Letting people book a session."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/open/"


def test_only_those_who_arrange_training_may() -> None:
    session = a_session(status=SessionStatus.DRAFT)
    session.trainers.create(worker=a_trainer())
    for browser in (Client(), learning(a_learner()), signed_in(a_social_worker())):
        assert browser.post(page(session)).status_code in (302, 403)
    assert signed_in(a_trainer()).get(page(session)).status_code == 405
    session.refresh_from_db()
    assert session.status == SessionStatus.DRAFT


def test_it_opens() -> None:
    trainer, session = a_trainer(), a_session(status=SessionStatus.DRAFT)
    session.trainers.create(worker=trainer)
    shown = signed_in(trainer).post(page(session), follow=True).content.decode()
    assert "People can book this session now." in shown
    session.refresh_from_db()
    assert session.status == SessionStatus.OPEN


def test_what_stands_in_the_way_is_said_on_its_page() -> None:
    session = a_session(status=SessionStatus.DRAFT)
    trainer = a_trainer()
    assert "Choose who holds it." in page_of(trainer, f"/training/arrange/sessions/{session.reference}/")
    shown = signed_in(trainer).post(page(session), follow=True).content.decode()
    assert "Please read" in shown
    session.refresh_from_db()
    assert session.status == SessionStatus.DRAFT
