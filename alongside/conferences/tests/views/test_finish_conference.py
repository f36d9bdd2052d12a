"""The meeting is over."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again, attendance_noted

pytestmark = pytest.mark.django_db


def test_the_button_does_it() -> None:
    conference = attendance_noted(a_conference(ConferenceStatus.AGREEING))
    answered_by_coordinator(conference, "finish_conference")
    assert again(conference).status == ConferenceStatus.HELD


def test_at_the_wrong_moment_it_says_why() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    response = answered_by_coordinator(conference, "finish_conference")
    assert response.status_code == 409
    assert "Nobody has written down who came." in response.content.decode()
    assert again(conference).status == conference.status


def test_only_the_conferencing_service_can() -> None:
    conference = attendance_noted(a_conference(ConferenceStatus.AGREEING))
    assert_guarded(conference, "finish_conference", button=True)
    assert again(conference).status == conference.status
