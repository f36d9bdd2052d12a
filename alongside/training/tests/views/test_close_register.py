"""Closing the register."""

import pytest
from django.test import Client

from alongside.training.states import Came, SessionStatus
from alongside.training.tests.day import booked, held_now, marked, trainer_of
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def test_it_says_first_what_follows_and_then_does_it() -> None:
    session = held_now()
    booked(session, a_learner("Ada Away-Madeup"))
    browser, path = learning(trainer_of(session)), f"/training/hold/{session.reference}/close/"
    page = browser.get(path).content.decode()
    assert "Ada Away-Madeup" in page
    assert "came to no day" in page
    assert "to their line manager where we know who that is" in page  # as it is done: rules/letters/copies.py
    assert "The register is closed" in browser.post(path, follow=True).content.decode()
    session.refresh_from_db()
    assert session.status == SessionStatus.OVER


def test_where_everybody_came_nobody_is_named() -> None:
    session = held_now()
    marked(booked(session), Came.YES, at=session.days.get().ends_at)
    page = learning(trainer_of(session)).get(f"/training/hold/{session.reference}/close/").content.decode()
    assert "Everybody came." in page


def test_pressed_twice_the_second_press_says_why_not() -> None:
    session = held_now()
    browser, path = learning(trainer_of(session)), f"/training/hold/{session.reference}/close/"
    browser.post(path)
    assert "closed already" in browser.post(path).content.decode()


def test_before_the_last_day_it_cannot_be_closed() -> None:
    session = held_now(days=2)
    browser, path = learning(trainer_of(session)), f"/training/hold/{session.reference}/close/"
    assert "has not begun yet" in browser.get(path).content.decode()
    browser.post(path)
    session.refresh_from_db()
    assert session.status == SessionStatus.OPEN


def test_only_who_holds_it_closes_it() -> None:
    session = held_now()
    path = f"/training/hold/{session.reference}/close/"
    assert learning(a_learner()).post(path).status_code == 404
    assert Client().post(path).status_code == 302
    session.refresh_from_db()
    assert session.status == SessionStatus.OPEN
