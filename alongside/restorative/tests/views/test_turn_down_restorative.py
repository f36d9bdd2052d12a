"""The page with which a manager says that it does not begin."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service, a_service_manager
from alongside.restorative.models import Meeting
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting, again, lead_of

pytestmark = pytest.mark.django_db


def where(meeting: Meeting) -> str:
    return reverse("turn_down_restorative", args=[meeting.reference])


def test_nobody_else_comes_in() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    for worker in (lead_of(meeting), meeting.asked_by):
        assert signed_in(worker).get(where(meeting)).status_code == 403
    assert signed_in(a_service_manager(a_service("Another Service"))).get(where(meeting)).status_code == 404


def test_a_manager_reads_what_it_does_and_does_it() -> None:
    meeting = a_meeting(MeetingStatus.ASKED, before_conference=True)
    manager = a_service_manager(meeting.family.service)
    assert where(meeting) in page_of(manager, reverse("restorative_meeting", args=[meeting.reference]))
    assert "does not wait for it any more" in page_of(manager, where(meeting))
    assert signed_in(manager).post(where(meeting)).status_code == 302
    assert again(meeting).status == MeetingStatus.OVER


def test_once_somebody_took_it_up_the_page_says_why_it_cannot() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    manager = a_service_manager(meeting.family.service)
    assert "Only they can end it" in page_of(manager, where(meeting))
    answer = signed_in(manager).post(where(meeting))
    assert "Only they can end it" in answer.content.decode()
    assert again(meeting).status == MeetingStatus.LOOKING
