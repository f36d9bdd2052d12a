"""The family says it has finished."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded
from alongside.conferences.tests.factories import a_conference

pytestmark = pytest.mark.django_db


def test_its_end_is_kept() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    private_time = conference.private_times.get()
    answered_by_coordinator(conference, "end_private_time", private_time.pk)
    private_time.refresh_from_db()
    assert private_time.ended_at


def test_it_ends_once() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    response = answered_by_coordinator(conference, "end_private_time", conference.private_times.get().pk)
    assert response.status_code == 409
    assert "This private time has ended already." in response.content.decode()


def test_that_of_another_meeting_is_not_found() -> None:
    mine, other = a_conference(ConferenceStatus.PRIVATE_TIME), a_conference(ConferenceStatus.PRIVATE_TIME)
    assert answered_by_coordinator(mine, "end_private_time", other.private_times.get().pk).status_code == 404


def test_only_the_conferencing_service_can() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    assert_guarded(conference, "end_private_time", conference.private_times.get().pk, button=True)
