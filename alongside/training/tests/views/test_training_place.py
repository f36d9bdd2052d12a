"""One place."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.training.models import Session
from alongside.training.tests.day import booked
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session, learning

pytestmark = pytest.mark.django_db
LINK = "https://meet.example/room"


def test_the_online_link_is_for_those_with_a_place_and_nobody_in_line() -> None:
    session = a_session(capacity=1, online_link=LINK, joining_words="Ring the bell.")
    booked, waits = a_booking(session), a_booking(session)
    for booking, sees in ((booked, True), (waits, False)):
        page = learning(booking.learner).get(f"/training/mine/{booking.reference}/").content.decode()
        assert (LINK in page) is sees
        assert ("Ring the bell." in page) is sees


def test_while_a_manager_is_asked_there_is_no_link_either() -> None:
    booking = a_booking(a_session(a_course(manager_agrees=True), online_link=LINK))
    page = learning(booking.learner).get(f"/training/mine/{booking.reference}/").content.decode()
    assert LINK not in page
    assert "We asked Mina Overseer-Madeup to agree" in page


def test_nobody_elses_place_is_there() -> None:
    booking = a_booking()
    answer = learning(a_learner()).get(f"/training/mine/{booking.reference}/")
    assert answer.status_code == 404
    assert "My training" in answer.content.decode()
    assert "working with the family" not in answer.content.decode()


def test_a_session_that_was_called_off_says_why() -> None:
    booking = a_booking()
    Session.objects.filter(pk=booking.session_id).update(status="called_off", called_off_why="The hall is closed.")
    booking.status, booking.ended_at = "called_off", booking.asked_at
    booking.save()
    page = learning(booking.learner).get(f"/training/mine/{booking.reference}/").content.decode()
    assert "The hall is closed." in page
    assert "Cancel my place" not in page


@pytest.mark.parametrize("begun_hours_ago", [1, 24])
def test_while_it_goes_on_and_between_its_days_the_link_and_the_sign_in_are_still_there(begun_hours_ago: int) -> None:
    begins = timezone.now() - timedelta(hours=begun_hours_ago)
    booking = booked(a_session(starts_at=begins, days=2, online_link=LINK))
    page = learning(booking.learner).get(f"/training/mine/{booking.reference}/").content.decode()
    assert LINK in page
    assert "/training/here/" in page


def test_after_its_last_day_neither_is_there_and_nothing_says_so() -> None:
    booking = booked(a_session(starts_at=timezone.now() - timedelta(days=8), days=2, online_link=LINK))
    page = learning(booking.learner).get(f"/training/mine/{booking.reference}/").content.decode()
    assert "This session is over." in page
    for gone in (LINK, "the link is on this page", "/training/here/"):
        assert gone not in page
