"""A learner takes back what they asked for."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.training.actions.asked import ask_for_session
from alongside.training.models import SessionAsked
from alongside.training.states import AskedStatus
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def asked() -> SessionAsked:
    return ask_for_session(setting="the pastoral team", how_many=12, by=a_learner(), at=timezone.now())


def page(one: SessionAsked) -> str:
    return f"/training/ask-for-a-session/{one.pk}/take-back/"


def test_nobody_elses_is_found() -> None:
    one = asked()
    assert Client().post(page(one)).status_code == 302
    assert learning(a_learner()).post(page(one)).status_code == 404
    assert learning(one.asked_by).get(page(one)).status_code == 405
    one.refresh_from_db()
    assert one.status == AskedStatus.ASKED


def test_it_is_taken_back_once() -> None:
    one = asked()
    browser = learning(one.asked_by)
    assert "You have taken it back." in browser.post(page(one), follow=True).content.decode()
    assert "It was taken back" in browser.post(page(one), follow=True).content.decode()
    one.refresh_from_db()
    assert one.status == AskedStatus.TAKEN_BACK
