"""Putting the meeting off."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_it_is_done_with_the_reason() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    answered_by_coordinator(conference, "put_off_conference", said={"why": "Nana fell ill 🤒"})
    assert again(conference).status == ConferenceStatus.PREPARING


def test_without_a_reason_it_comes_back() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    page = answered_by_coordinator(conference, "put_off_conference", said={"why": " "}).content.decode()
    assert "Say why the meeting is put off." in page


def test_at_the_wrong_moment_it_says_why_and_keeps_the_words() -> None:
    conference = a_conference()
    page = answered_by_coordinator(conference, "put_off_conference", said={"why": "Nana fell ill"}).content.decode()
    assert "This meeting is still being prepared." in page
    assert "Nana fell ill" in page


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "put_off_conference")
