"""Going ahead with an urgent meeting."""

import pytest

from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_it_is_done_with_the_reason() -> None:
    conference = a_conference(prepared=False, urgent=True, urgent_why="Court tomorrow")
    answered_by_coordinator(conference, "hold_anyway", said={"why": "Nana fell ill 🤒"})
    assert again(conference).held_anyway_why == "Nana fell ill 🤒"


def test_without_a_reason_it_comes_back() -> None:
    conference = a_conference(prepared=False, urgent=True, urgent_why="Court tomorrow")
    page = answered_by_coordinator(conference, "hold_anyway", said={"why": " "}).content.decode()
    assert "Say why the meeting cannot wait." in page


def test_at_the_wrong_moment_it_says_why_and_keeps_the_words() -> None:
    conference = a_conference(prepared=False)
    page = answered_by_coordinator(conference, "hold_anyway", said={"why": "Nana fell ill"}).content.decode()
    assert "Only an urgent meeting can be held before everyone has been met." in page
    assert "Nana fell ill" in page


def test_only_meeting_everyone_is_let_go() -> None:
    conference = a_conference(prepared=False, urgent=True, urgent_why="Court tomorrow")
    answered_by_coordinator(conference, "hold_anyway", said={"why": "Court is tomorrow."})
    page = opened_by_coordinator(conference, "conference")
    assert "Nobody has met" not in page
    assert "Ayo has not said whether" in page
    assert "The referrer has not said they will come." in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "hold_anyway")
