"""The list of sessions: anybody reads it, and it tells nothing of who comes or how to get in online."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.training.models import Session
from alongside.training.states import Level, PlacesGiven, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_session, an_organisation_of

pytestmark = pytest.mark.django_db


def page(path: str = "/training/") -> str:
    answer = Client().get(path)
    assert answer.status_code == 200
    assert not answer.cookies
    return answer.content.decode()


def test_a_session_is_there_with_its_level_place_and_free_places() -> None:
    session = a_session(a_course("Madeup awareness"), capacity=3)
    a_booking(session)
    said = page()
    assert "Madeup awareness" in said
    assert "2 places free" in said
    assert "Madeup Hall" in said
    assert f'href="/training/sessions/{session.reference}/"' in said


def test_nobody_reads_how_to_get_in_or_who_comes() -> None:
    session = a_session(online_link="https://meet.example/made-up-room", getting_in="A made-up side door")
    booking = a_booking(session)
    for said in (
        page(),
        page(f"/training/sessions/{session.reference}/"),
        page(f"/training/courses/{session.course.slug}/"),
    ):
        assert "made-up-room" not in said
        assert "side door" not in said
        assert "Invented Street" not in said
        assert session.wall_code not in said
        assert booking.learner.name not in said


def test_a_full_session_has_a_waiting_list_and_one_that_is_chosen_says_when() -> None:
    full = a_session(capacity=1)
    a_booking(full)
    a_session(places_given=PlacesGiven.CHOSEN, chosen_on="2097-05-03")
    said = page()
    assert "Full: you can join the waiting list" in said
    assert "Places are chosen on Friday 3 May 2097" in said


def test_it_can_be_narrowed_without_any_script() -> None:
    a_session(a_course("Madeup awareness"))
    full = a_session(a_course("Madeup deep dive", level=Level.DEEP_DIVE), capacity=1)
    a_booking(full)
    assert "Madeup awareness" not in page("/training/?level=deep_dive")
    assert "Madeup deep dive" in page("/training/?level=deep_dive")
    assert "Madeup deep dive" not in page("/training/?places=free")
    assert "No session like that" in page("/training/?level=deep_dive&places=free")


@pytest.mark.parametrize(
    "query", ["level=made-up", "level=%00", "places=x&places=y", "level=" + "x" * 5000, "level[]=1"]
)
def test_whatever_stands_in_the_address_the_list_opens(query: str) -> None:
    a_session(a_course("Madeup awareness"))
    assert "Madeup awareness" in page(f"/training/?{query}")


def test_without_a_session_it_says_so() -> None:
    assert "No session is planned just now" in page()


@pytest.mark.parametrize(
    "more",
    [
        {"status": SessionStatus.DRAFT},
        {"status": SessionStatus.OVER},
        {"status": SessionStatus.CALLED_OFF, "called_off_why": "Snow."},
        {"only_for": "them"},
    ],
)
def test_what_is_not_for_everybody_is_nowhere(more: dict[str, Any]) -> None:
    more = {**more, "only_for": an_organisation_of()} if "only_for" in more else more
    session: Session = a_session(a_course("Madeup awareness"), **more)
    assert "Madeup awareness" not in page()
    assert Client().get(f"/training/sessions/{session.reference}/").status_code == 404
    assert f"/training/sessions/{session.reference}/" not in page(f"/training/courses/{session.course.slug}/")


def test_a_course_to_read_by_oneself_is_offered_there() -> None:
    a_course("Madeup first look", self_led=True)
    assert "Madeup first look" in page()


def test_more_sessions_ask_the_database_no_more() -> None:
    a_booking(a_session())
    with CaptureQueriesContext(connection) as few:
        page()
    for _ in range(5):
        a_booking(a_session(a_course(manager_agrees=True), days=2))
    with CaptureQueriesContext(connection) as many:
        page()
    assert len(many) <= len(few)
