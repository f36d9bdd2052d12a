"""Everybody's places, for who arranges."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.tests.factories import a_booking, a_session, a_trainer

pytestmark = pytest.mark.django_db


def test_those_with_a_place_the_line_and_those_who_left() -> None:
    session = a_session(capacity=1)
    left, offered, waits = a_booking(session), a_booking(session, needs="A hearing loop"), a_booking(session)
    cancel_place(booking=left, why="Ill", by=left.learner, at=timezone.now())
    page = signed_in(a_trainer()).get(f"/training/arrange/sessions/{session.reference}/places/").content.decode()
    order = [page.index(one.learner.name) for one in (offered, waits, left)]
    assert order == sorted(order)
    assert "A hearing loop" in page
    assert "1 of 1 taken, 1 waiting" in page


def test_many_people_ask_no_more_questions_than_few() -> None:
    session, client = a_session(), signed_in(a_trainer())
    path = f"/training/arrange/sessions/{session.reference}/places/"
    a_booking(session)

    def asked() -> int:
        with CaptureQueriesContext(connection) as questions:
            client.get(path)
        return len(questions)

    asked()  # the first time a browser comes, more is looked up
    few = asked()
    for _ in range(5):
        a_booking(session)
    assert asked() == few


def test_nobody_else_reads_who_comes() -> None:
    booking = a_booking()
    path = f"/training/arrange/sessions/{booking.session.reference}/places/"
    assert Client().get(path).status_code == 302
