"""The family comes back to present its plan."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference, again

pytestmark = pytest.mark.django_db


def test_once_the_family_has_finished() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    response = answered_by_coordinator(conference, "begin_agreeing")
    assert response.status_code == 409
    assert "The family has not finished its private time." in response.content.decode()
    answered_by_coordinator(conference, "end_private_time", conference.private_times.get().pk)
    answered_by_coordinator(conference, "begin_agreeing")
    assert again(conference).status == ConferenceStatus.AGREEING


def test_only_the_conferencing_service_can() -> None:
    assert_guarded(a_conference(ConferenceStatus.PRIVATE_TIME), "begin_agreeing", button=True)
