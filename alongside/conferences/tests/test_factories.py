"""Every state can be reached through the actions."""

import pytest

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference


@pytest.mark.django_db
@pytest.mark.parametrize("status", list(ConferenceStatus))
def test_a_meeting_can_stand_in_every_state(status: ConferenceStatus) -> None:
    assert a_conference(status).status == status
