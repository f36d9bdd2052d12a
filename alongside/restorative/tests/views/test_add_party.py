"""Choosing somebody of the family who may take part."""

import pytest
from django.urls import reverse

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall, mother_of
from alongside.people.tests.factories import a_person, an_unborn_child
from alongside.restorative.models import Party
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting
from alongside.restorative.tests.people import a_party
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(a_meeting(), "add_party")


def test_somebody_is_chosen_and_comes_beside_another() -> None:
    meeting = a_meeting()
    assert 'name="beside"' not in opened(meeting, "add_party")
    rose = a_party(meeting, "Rose")
    ruth = mother_of(meeting.family)
    response = answered(meeting, "add_party", said={"person": ruth.pk, "beside": rose.pk})
    assert response["Location"] == reverse("restorative_meeting", args=[meeting.reference])
    assert Party.objects.get(person=ruth).beside == rose


@pytest.mark.parametrize("person", ["", "0", "perhaps", "9" * 40])
def test_only_those_of_the_page_can_be_chosen(person: str) -> None:
    meeting = a_meeting()
    sent_back(meeting, "add_party", said={"person": person})
    sent_back(meeting, "add_party", said={"person": a_person("Stranger").pk})
    assert not Party.objects.exists()


def test_who_is_on_the_list_or_not_born_yet_is_not_offered() -> None:
    meeting = a_meeting()
    a_party(meeting, mother_of(meeting.family))
    meeting.family.members.create(person=an_unborn_child(), added_at=meeting.asked_at)
    page = opened(meeting, "add_party")
    assert "Ruth Madeup" not in page
    assert "Baby Madeup" not in page
    assert "Ayo Madeup" in page


def test_a_wall_that_cannot_be_kept_is_said_and_nobody_is_added() -> None:
    meeting = a_meeting()
    rose, ruth = a_party(meeting, "Rose"), mother_of(meeting.family)
    a_wall(meeting.family, ruth, rose.person, Hidden.EXISTENCE)
    page = sent_back(meeting, "add_party", said={"person": ruth.pk})
    assert "A wall stands here: Rose may not know that Ruth takes part." in page
    assert Party.objects.count() == 1


def test_before_it_was_looked_at_there_is_a_reason_and_no_button() -> None:
    page = opened(a_meeting(MeetingStatus.LOOKING), "add_party")
    assert "Whether it is safe is still being looked at." in page
    assert "Add to the list" not in page
