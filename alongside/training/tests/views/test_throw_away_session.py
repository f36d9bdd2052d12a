"""Throwing away a session that was only being prepared."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db


def page(session: Session) -> str:
    return f"/training/arrange/sessions/{session.reference}/throw-away/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(a_session(status=SessionStatus.DRAFT))
    for browser in (Client(), learning(a_learner()), signed_in(a_social_worker())):
        assert browser.post(path).status_code in (302, 403)
    assert Session.objects.count() == 1


def test_it_asks_first_and_then_nothing_is_kept() -> None:
    trainer, session = a_trainer(), a_session(status=SessionStatus.DRAFT)
    assert "Nothing of it is kept." in page_of(trainer, page(session))
    assert Session.objects.count() == 1
    assert signed_in(trainer).post(page(session))["Location"] == "/training/arrange/"
    assert not Session.objects.exists()


def test_what_people_could_book_stays() -> None:
    session = a_session()
    shown = signed_in(a_trainer()).post(page(session), follow=True).content.decode()
    assert "Call it off instead." in shown
    assert Session.objects.count() == 1
