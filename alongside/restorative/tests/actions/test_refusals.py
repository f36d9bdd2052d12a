"""Who may write in a restorative meeting, and when."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.actions.refusals import lock_to_hold
from alongside.restorative.states import EndedHow, FacilitatorPart, MeetingStatus
from alongside.restorative.tests.actions.test_ending import ended
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of
from alongside.restorative.tests.found_safe import who_is

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("part", [FacilitatorPart.LEAD, FacilitatorPart.SECOND])
def test_those_who_facilitate_it_write_in_it(part: FacilitatorPart) -> None:
    meeting = a_meeting(sensitive=True)
    assert lock_to_hold(meeting, by=who_is(part, meeting)) == meeting


def test_nobody_else_does() -> None:
    meeting = a_meeting(sensitive=True)
    for worker in (who_is(FacilitatorPart.SUPERVISOR, meeting), a_facilitator()):
        with pytest.raises(Cannot, match="Only those who facilitate"):
            lock_to_hold(meeting, by=worker)
    with pytest.raises(NotAllowed):
        lock_to_hold(meeting, by=meeting.asked_by)


def test_first_they_say_that_they_have_no_part_in_the_matter() -> None:
    meeting = a_meeting(MeetingStatus.ASKED)
    worker, manager = a_facilitator(meeting.family.service), a_service_manager(meeting.family.service)
    name_facilitator(meeting=meeting, worker=worker, part=FacilitatorPart.LEAD, by=manager, at=timezone.now())
    with pytest.raises(Cannot, match="First say that you have no part"):
        lock_to_hold(meeting, by=worker)


def test_what_is_over_is_not_written_in() -> None:
    meeting = ended(a_meeting(), EndedHow.DONE)
    with pytest.raises(Cannot, match="This is over"):
        lock_to_hold(meeting, by=lead_of(meeting))
