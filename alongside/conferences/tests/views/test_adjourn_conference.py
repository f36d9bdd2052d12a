"""Stopping the meeting for now."""

import pytest
from django.urls import reverse

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_it_is_done_with_the_reason() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    answered_by_coordinator(conference, "adjourn_conference", said={"why": "Nana fell ill 🤒"})
    assert again(conference).status == ConferenceStatus.ADJOURNED


def test_without_a_reason_it_comes_back() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    page = answered_by_coordinator(conference, "adjourn_conference", said={"why": " "}).content.decode()
    assert "Say why the meeting stops for now." in page


def test_at_the_wrong_moment_it_says_why_and_keeps_the_words() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    page = answered_by_coordinator(conference, "adjourn_conference", said={"why": "Nana fell ill"}).content.decode()
    assert "This meeting is arranged and has not begun." in page
    assert "Nana fell ill" in page


def test_then_a_new_day_is_asked_for() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    response = answered_by_coordinator(conference, "adjourn_conference", said={"why": "Everyone is tired"})
    assert response.headers["Location"] == reverse("arrange_conference", args=[conference.reference])


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "adjourn_conference")
