"""Somebody who has a part in the matter leaves it by their own hand."""

import pytest
from django.test import Client

from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_coordinator
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import EndedHow, FacilitatorPart, MeetingStatus
from alongside.restorative.tests.actions.test_ending import ended
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import opened, sent, where, who_is

pytestmark = pytest.mark.django_db

PAGE = "say_i_have_a_part_in"


@pytest.mark.parametrize("part", list(FacilitatorPart))
def test_from_the_next_request_nothing_opens_to_them(part: FacilitatorPart) -> None:
    meeting = a_meeting(sensitive=True)
    worker = who_is(part, meeting)
    assert "Leave it now" in opened(PAGE, meeting, worker).content.decode()
    answer = sent(PAGE, meeting, worker)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/my-work/")
    for page in (PAGE, "restorative_meeting"):
        assert opened(page, meeting, worker).status_code == 404


def test_asked_once_more_nothing_has_changed_yet() -> None:
    meeting = a_meeting()
    opened(PAGE, meeting, lead_of(meeting))
    assert facilitators_of(meeting).exists()


def test_nobody_is_asked_until_somebody_looked_again() -> None:
    meeting = a_meeting()
    sent(PAGE, meeting, lead_of(meeting))
    assert again(meeting).status == MeetingStatus.LOOKING


def test_once_it_is_over_there_is_nothing_to_leave() -> None:
    meeting = ended(a_meeting(), EndedHow.DONE)
    assert "This is over." in sent(PAGE, meeting, lead_of(meeting)).content.decode()
    assert facilitators_of(meeting).exists()


def test_only_who_has_a_place_in_it_comes_in() -> None:
    meeting = a_meeting()
    coordinator = a_coordinator(meeting.family.service)
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    assert Client().get(where(PAGE, meeting)).status_code == 302
    for worker in (meeting.asked_by, coordinator, a_facilitator()):
        assert opened(PAGE, meeting, worker).status_code == 404
        assert sent(PAGE, meeting, worker).status_code == 404
