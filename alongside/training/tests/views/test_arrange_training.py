"""The page of those who arrange training."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.asked import ask_for_session
from alongside.training.states import PlacesGiven, SessionStatus
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_session,
    a_trainer,
    learning,
)

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/"


def test_a_stranger_signs_in_a_learner_too_and_a_social_worker_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_where_there_is_nothing_it_says_so() -> None:
    page = page_of(a_trainer(), PAGE)
    assert "Nothing waits for you." in page
    assert "No session can be booked." in page


def test_each_session_says_how_full_it_is() -> None:
    session = a_session(a_course("Beginning together"), capacity=2)
    for _ in range(3):
        a_booking(session)
    page = page_of(a_trainer(), PAGE)
    assert "Beginning together" in page
    assert "2 of 2 booked" in page
    assert "1 waiting" in page


def test_what_waits_comes_first() -> None:
    now = timezone.now()
    a_session(a_course("Over and not closed"), starts_at=now - timedelta(days=2))
    chosen = a_session(
        a_course("Chosen by now"),
        places_given=PlacesGiven.CHOSEN,
        chosen_on=timezone.localdate(now),
    )
    a_booking(chosen)
    ask_for_session(setting="Madeup School", how_many=12, by=a_learner(), at=now)
    page = page_of(a_trainer(), PAGE)
    waits = page.split(">What waits<")[1].split("Sessions to come")[0]
    assert "Over and not closed" in waits
    assert f"/training/arrange/sessions/{chosen.reference}/choose/" in waits
    assert "1 person asks" in waits
    assert "1 setting asks for a session of its own" in waits


def test_a_place_chosen_later_does_not_wait_yet() -> None:
    later = timezone.localdate() + timedelta(days=3)
    a_booking(a_session(a_course("Chosen later"), places_given=PlacesGiven.CHOSEN, chosen_on=later))
    assert "Nothing waits for you." in page_of(a_trainer(), PAGE)


def test_what_is_being_prepared_stands_apart() -> None:
    a_session(a_course("Not open yet"), status=SessionStatus.DRAFT)
    page = page_of(a_trainer(), PAGE)
    assert "Not open yet" in page.split("Being prepared")[1]


def test_more_sessions_ask_no_more_questions() -> None:
    trainer = a_trainer()

    def asked() -> int:
        browser = signed_in(trainer)
        with CaptureQueriesContext(connection) as queries:
            assert browser.get(PAGE).status_code == 200
        return len(queries)

    def more() -> None:
        now = timezone.now()
        a_booking(a_session(days=2))
        a_session(status=SessionStatus.DRAFT)
        a_session(starts_at=now - timedelta(days=2))
        a_booking(a_session(places_given=PlacesGiven.CHOSEN, chosen_on=timezone.localdate(now)))

    more()
    asked()
    first = asked()
    for _ in range(3):
        more()
    assert asked() == first
