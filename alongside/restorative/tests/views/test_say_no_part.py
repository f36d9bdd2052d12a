"""Saying for oneself that one has no part in the matter."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.models import Meeting, Party
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import FacilitatorPart, MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, a_meeting

pytestmark = pytest.mark.django_db


def just_named(part: FacilitatorPart = FacilitatorPart.LEAD) -> Meeting:
    meeting = a_meeting(MeetingStatus.ASKED)
    manager = a_service_manager()
    name_facilitator(meeting=meeting, worker=a_facilitator(), part=part, by=manager, at=timezone.now())
    return meeting


def where(meeting: Meeting) -> str:
    return reverse("say_no_part", args=[meeting.reference])


def test_nobody_else_comes_in() -> None:
    meeting = just_named()
    the_door_holds(where(meeting))
    assert signed_in(meeting.asked_by).get(where(meeting)).status_code == 404


@pytest.mark.parametrize("part", list(FacilitatorPart))
def test_each_says_it_for_themselves_with_one_button(part: FacilitatorPart) -> None:
    meeting = just_named(part)
    mine = facilitators_of(meeting).get()
    assert "I have no part in it" in page_of(mine.worker, where(meeting))
    assert signed_in(mine.worker).post(where(meeting)).status_code == 302
    assert facilitators_of(meeting).get().no_part_said_at is not None
    assert "You said on" in page_of(mine.worker, where(meeting))


def test_who_works_for_who_takes_part_is_told_why_they_cannot() -> None:
    meeting = just_named()
    fran = facilitators_of(meeting).get().worker
    ours = fran.practitioner.organisation
    Party.objects.create(meeting=meeting, organisation=ours, speaks="Ms Pretend", added_at=timezone.now())
    answer = signed_in(fran).post(where(meeting))
    assert "works for an organisation that takes part." in answer.content.decode()
    assert facilitators_of(meeting).get().no_part_said_at is None
