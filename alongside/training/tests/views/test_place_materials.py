"""What somebody who has a place reads before their session and after it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.training.models import Booking
from alongside.training.states import BookingStatus, ReadWhen
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_material,
    a_session,
    learning,
    who_came,
)

pytestmark = pytest.mark.django_db


def path(booking: Booking) -> str:
    return f"/training/mine/{booking.reference}/materials/"


def page_of(booking: Booking) -> str:
    answer = learning(booking.learner).get(path(booking))
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_before_the_session_what_comes_later_is_named_and_not_open() -> None:
    course = a_course()
    now = a_material(course, title="To begin with")
    later = a_material(course, title="To go on with", read_when=ReadWhen.AFTER)
    page = page_of(a_booking(a_session(course)))
    assert f'href="/training/materials/{now.pk}/"' in page
    assert "To go on with" in page
    assert f"/training/materials/{later.pk}/" not in page
    assert "when the session is over and the register says that you came" in page


def test_afterwards_who_came_opens_all_of_it() -> None:
    course = a_course()
    later = a_material(course, title="To go on with", read_when=ReadWhen.AFTER)
    page = page_of(who_came(course))
    assert f'href="/training/materials/{later.pk}/"' in page
    assert "The register says" not in page


def test_a_link_leads_there_at_once_and_says_where_and_cards_to_their_page() -> None:
    course = a_course()
    cards = a_material(course, words="What?")
    a_material(course, link="https://www.example.org/a")
    page = page_of(a_booking(a_session(course)))
    assert 'href="https://www.example.org/a" rel="noopener noreferrer"' in page
    assert "A page at example.org" in page
    assert f'href="/training/materials/{cards.pk}/cards/"' in page


@pytest.mark.parametrize("ended", ["cancelled", "passed_on", "called_off", "not_chosen", "not_agreed", "offer_ended"])
def test_who_has_no_place_any_more_finds_nothing(ended: str) -> None:
    booking = a_booking()
    Booking.objects.filter(pk=booking.pk).update(status=ended, ended_at=timezone.now())
    assert learning(booking.learner).get(path(booking)).status_code == 404


def test_who_waits_for_a_place_is_told_when_they_can_read() -> None:
    session = a_session(capacity=1)
    a_material(session.course, title="To begin with")
    a_booking(session)
    booking = a_booking(session)
    assert booking.status == BookingStatus.WAITING
    page = page_of(booking)
    assert "once you have the place" in page
    assert "To begin with" not in page


def test_it_is_nobody_elses_page() -> None:
    booking = a_booking()
    assert learning(a_learner()).get(path(booking)).status_code == 404
    assert Client().get(path(booking))["Location"].startswith("/training/come-in/?next=")


def test_where_there_is_nothing_it_says_so() -> None:
    assert "There is nothing to read for this session." in page_of(a_booking())


def test_the_page_asks_no_more_for_many_than_for_one() -> None:
    course = a_course()
    booking, asked = a_booking(a_session(course)), []
    page_of(booking)  # what every page keeps for a while is kept now
    for _ in range(2):
        for _ in range(3):
            a_material(course)
        with CaptureQueriesContext(connection) as questions:
            page_of(booking)
        asked.append(len(questions))
    assert asked[0] == asked[1] <= 12
