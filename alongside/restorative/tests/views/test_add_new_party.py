"""Somebody who is not written down with these people yet."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.tests.factories import mother_of
from alongside.foundation.fields import day_boxes
from alongside.restorative.models import Party
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting
from alongside.restorative.tests.people_doors import (
    LONG,
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db
TYPED = {"given_names": "Bilal", "relationship": "Neighbour"}


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(a_meeting(), "add_new_party")


@pytest.mark.parametrize("name", ["Bilal", RTL])
def test_one_name_is_enough(name: str) -> None:
    meeting = a_meeting()
    assert answered(meeting, "add_new_party", said=TYPED | {"given_names": name}).status_code == 302
    party = Party.objects.get(meeting=meeting)
    assert party.person
    assert party.person.full_name == name


def test_somebody_known_is_shown_first_and_not_written_down_twice() -> None:
    meeting = a_meeting()
    typed = {"given_names": "Ruth", "family_name": "Madeup", "relationship": "Mum"}
    page = sent_back(meeting, "add_new_party", said=typed)
    assert "Look at who is known already" in page
    ruth, before = mother_of(meeting.family), meeting.family.members.count()
    assert answered(meeting, "add_new_party", said=typed | {"same_as": ruth.pk}).status_code == 302
    assert Party.objects.get(meeting=meeting).person == ruth
    assert meeting.family.members.count() == before


def test_somebody_like_them_may_be_somebody_else() -> None:
    meeting = a_meeting()
    typed = {"given_names": "Ruth", "family_name": "Madeup", "relationship": "Aunt", "same_as": "new"}
    assert answered(meeting, "add_new_party", said=typed).status_code == 302
    assert Party.objects.get(meeting=meeting).person != mother_of(meeting.family)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"given_names": "", "known_as": " "}, "Write at least one name."),
        ({"relationship": ""}, "Say who they are."),
        ({"relationship": NUL}, "has a character that cannot be saved"),
        ({"given_names": LONG}, "Use 200 characters or fewer."),
        ({"born_on-day": "31", "born_on-month": "2", "born_on-year": "1990"}, "real date"),
        (day_boxes("born_on", timezone.localdate() + timedelta(days=9)), "This day has not come yet."),
    ],
)
def test_each_mistake_is_a_sentence_and_nobody_is_written_down(changes: dict[str, str], words: str) -> None:
    meeting = a_meeting()
    before = meeting.family.members.count()
    assert words in sent_back(meeting, "add_new_party", said={**TYPED, "known_as": "Kept as typed", **changes})
    assert meeting.family.members.count() == before
    assert not Party.objects.exists()


def test_before_it_was_looked_at_there_is_no_button() -> None:
    assert "Add to the list" not in opened(a_meeting(MeetingStatus.LOOKING), "add_new_party")
