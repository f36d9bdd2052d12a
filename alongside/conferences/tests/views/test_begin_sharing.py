"""The meeting begins."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_the_button_does_it() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    answered_by_coordinator(conference, "begin_sharing")
    assert again(conference).status == ConferenceStatus.SHARING


def test_at_the_wrong_moment_it_says_why() -> None:
    conference = a_conference(prepared=False)
    response = answered_by_coordinator(conference, "begin_sharing")
    assert response.status_code == 409
    assert "No day or place is set." in response.content.decode()
    assert again(conference).status == conference.status


def test_only_the_conferencing_service_can() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    assert_guarded(conference, "begin_sharing", button=True)
    assert again(conference).status == conference.status
