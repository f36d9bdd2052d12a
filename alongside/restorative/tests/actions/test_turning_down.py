"""What was asked for does not begin."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.families.models import Notice
from alongside.families.queries import open_mending
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.actions.turning_down import turn_down_restorative
from alongside.restorative.models import Meeting
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from tests.walls.as_somebody import identity

pytestmark = pytest.mark.django_db


def turned_down(meeting: Meeting) -> Meeting:
    """By a manager, as the database knows them."""
    manager = a_service_manager(meeting.family.service)
    with identity(manager):
        turn_down_restorative(meeting=meeting, by=manager, at=timezone.now())
    return again(meeting)


def test_it_is_over_and_who_asked_is_told_whom_to_talk_to() -> None:
    meeting = turned_down(a_meeting(MeetingStatus.ASKED))
    assert meeting.status == MeetingStatus.OVER
    assert meeting.over_by is not None
    notice = Notice.objects.get(worker=meeting.asked_by)
    assert meeting.over_by.name in notice.words


def test_a_conference_waits_for_it_no_more() -> None:
    meeting = a_meeting(MeetingStatus.ASKED, before_conference=True)
    assert open_mending(meeting.family) is not None
    turned_down(meeting)
    assert open_mending(meeting.family) is None


def test_what_somebody_took_up_is_theirs_to_end() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    with pytest.raises(Cannot, match="Only they can end it"):
        turned_down(meeting)
    assert again(meeting).status == MeetingStatus.LOOKING


def test_only_a_manager_may() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    with pytest.raises(NotAllowed):
        turn_down_restorative(meeting=meeting, by=lead_of(meeting), at=timezone.now())
