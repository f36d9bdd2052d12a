"""Somebody who facilitates finds that they have a part in the matter."""

import pytest
from django.utils import timezone

from alongside.families.models import Involvement, Notice
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.actions.having_part import say_i_have_a_part_in
from alongside.restorative.models import Facilitator
from alongside.restorative.queries.meetings import facilitators_of, meetings_visible_to
from alongside.restorative.states import FacilitatorPart, MeetingStatus
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import who_is

pytestmark = pytest.mark.django_db


def said_by(meeting: object, part: FacilitatorPart) -> Facilitator:
    mine = Facilitator.objects.get(meeting=meeting, part=part, ended_at=None)  # type: ignore[misc]
    return say_i_have_a_part_in(facilitator=mine, by=mine.worker, at=timezone.now())


def test_their_place_ends_at_once_and_the_family_closes_to_them() -> None:
    meeting = a_meeting()
    lead = lead_of(meeting)
    said_by(meeting, FacilitatorPart.LEAD)
    assert not facilitators_of(meeting).exists()
    assert not meetings_visible_to(lead).exists()
    assert not families_visible_to(lead).exists()


def test_the_managers_are_told_and_read_no_name() -> None:
    meeting = a_meeting()
    lead, manager = lead_of(meeting), a_service_manager(meeting.family.service)
    said_by(meeting, FacilitatorPart.LEAD)
    told = Notice.objects.get(worker=manager, link_reference=meeting.reference)
    assert lead.name not in told.words


@pytest.mark.parametrize("part", list(FacilitatorPart))
def test_nobody_is_asked_until_it_was_looked_at_again(part: FacilitatorPart) -> None:
    meeting = a_meeting(sensitive=True)
    said_by(meeting, part)
    assert again(meeting).status == MeetingStatus.LOOKING


def test_another_can_be_named_in_their_place() -> None:
    meeting = a_meeting()
    said_by(meeting, FacilitatorPart.LEAD)
    another, manager = a_facilitator(meeting.family.service), a_service_manager(meeting.family.service)
    name_facilitator(meeting=meeting, worker=another, part=FacilitatorPart.LEAD, by=manager, at=timezone.now())
    assert lead_of(meeting) == another


def test_who_facilitates_another_meeting_of_the_same_people_keeps_the_family() -> None:
    meeting = a_meeting()
    lead = lead_of(meeting)
    a_meeting(family=meeting.family, lead=lead)
    said_by(meeting, FacilitatorPart.LEAD)
    assert families_visible_to(lead).exists()


def test_another_part_with_the_family_stays() -> None:
    meeting = a_meeting()
    lead = lead_of(meeting)
    works_with(meeting.family, lead, Part.ADVOCATE)
    said_by(meeting, FacilitatorPart.LEAD)
    assert list(Involvement.objects.filter(worker=lead, ended_at=None).values_list("part", flat=True)) == ["advocate"]


def test_nobody_says_it_for_somebody_else() -> None:
    meeting = a_meeting(sensitive=True)
    lead = Facilitator.objects.get(meeting=meeting, part=FacilitatorPart.LEAD)
    with pytest.raises(Cannot, match="for themselves"):
        say_i_have_a_part_in(facilitator=lead, by=who_is(FacilitatorPart.SECOND, meeting), at=timezone.now())


def test_it_is_said_once() -> None:
    mine = said_by(a_meeting(), FacilitatorPart.LEAD)
    with pytest.raises(Cannot, match="for themselves"):
        say_i_have_a_part_in(facilitator=mine, by=mine.worker, at=timezone.now())
