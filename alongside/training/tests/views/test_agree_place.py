"""A line manager answers by a link."""

import pytest
from django.test import Client

from alongside.audit.models import AuditEvent
from alongside.training.models import Booking
from alongside.training.queries.tokens import agree_token
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_session

pytestmark = pytest.mark.django_db
ONLINE = "https://meet.example/room"


def a_link() -> tuple[Booking, str]:
    booking = a_booking(a_session(a_course(manager_agrees=True), online_link=ONLINE))
    return booking, f"/training/agree/{agree_token(booking)}/"


def test_opening_the_link_agrees_to_nothing() -> None:
    booking, path = a_link()
    page = Client().get(path).content.decode()
    assert booking.learner.name in page
    assert ONLINE not in page
    booking.refresh_from_db()
    assert booking.status == BookingStatus.AGREEING


def test_a_yes_books_the_place_and_a_second_press_is_told_kindly() -> None:
    booking, path = a_link()
    said = {"agrees": "yes", "name": "Mina Overseer-Madeup", "why": ""}
    assert "has a place" in Client().post(path, said).content.decode()
    booking.refresh_from_db()
    assert (booking.status, booking.agreed_by_name) == (BookingStatus.BOOKED, "Mina Overseer-Madeup")
    assert "agreed already" in Client().post(path, said).content.decode()
    again = Client().get(path).content.decode()
    assert "agreed already" in again
    assert "the link is on this page" not in again


def test_what_was_refused_is_written_down_without_the_link() -> None:
    _, path = a_link()
    said = {"agrees": "yes", "name": "Mina Overseer-Madeup", "why": ""}
    for _ in range(2):
        Client().post(path, said)
    line = AuditEvent.objects.get(event="page.refused")
    assert line.detail["path"].startswith("/training/agree/")
    assert path.rstrip("/").rpartition(":")[2] not in line.detail["path"]


def test_a_no_with_its_reason() -> None:
    booking, path = a_link()
    page = Client().post(path, {"agrees": "no", "name": "Mina", "why": "We are short of people."}).content.decode()
    assert "did not agree" in page
    booking.refresh_from_db()
    assert (booking.status, booking.ended_why) == (BookingStatus.NOT_AGREED, "We are short of people.")


def test_an_answer_without_a_name_comes_back() -> None:
    booking, path = a_link()
    page = Client().post(path, {"agrees": "yes", "name": ""}).content.decode()
    assert "Write your name." in page
    booking.refresh_from_db()
    assert booking.status == BookingStatus.AGREEING


def test_a_link_that_was_changed_leads_nowhere() -> None:
    _, path = a_link()
    for wrong in (path[:-3] + "x/", "/training/agree/nothing/"):
        answer = Client().get(wrong)
        assert answer.status_code == 404
        assert "Open it once more from our email" in answer.content.decode()
