"""A meeting that made no plan."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_it_is_done_with_the_reason() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    answered_by_coordinator(conference, "note_no_plan", said={"why": "Nana fell ill 🤒"})
    assert again(conference).no_plan_why == "Nana fell ill 🤒"


def test_without_a_reason_it_comes_back() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    page = answered_by_coordinator(conference, "note_no_plan", said={"why": " "}).content.decode()
    assert "Say why no plan was made." in page


def test_at_the_wrong_moment_it_says_why_and_keeps_the_words() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    page = answered_by_coordinator(conference, "note_no_plan", said={"why": "Nana fell ill"}).content.decode()
    assert "The plan is being agreed now." in page
    assert "Nana fell ill" in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "note_no_plan")
