"""How each was found, and going back where what was arranged cannot stand."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import Notice, StoryLine
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_wall
from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.actions.preparing import back_to_preparing, note_readiness
from alongside.restorative.models import Meeting, Readiness
from alongside.restorative.queries.parties import what_stands_before_meeting
from alongside.restorative.states import MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.people import FOUND, a_party, found, ready_people

pytestmark = pytest.mark.django_db


def arranged(meeting: Meeting) -> Meeting:
    assert what_stands_before_meeting(meeting) == []
    Meeting.objects.filter(pk=meeting.pk).update(status=MeetingStatus.ARRANGED)
    return again(meeting)


def said(**more: Any) -> dict[str, Any]:
    return FOUND | {"met_on": timezone.localdate()} | more


def test_how_somebody_was_found_is_written_down_and_written_anew() -> None:
    meeting = a_meeting()
    rose = a_party(meeting)
    found(rose, ready=False, ready_why="She wants to think.")
    found(rose, note="Likes tea.")
    readiness = Readiness.objects.get(party=rose)
    assert (readiness.ready, readiness.ready_why, readiness.note) == (True, "", "Likes tea.")
    assert readiness.changed_by == lead_of(meeting)


def test_it_goes_into_no_story_and_no_notice() -> None:
    meeting = a_meeting()
    rose = a_party(meeting)
    before = StoryLine.objects.count(), Notice.objects.count()
    found(rose, safe=False, safe_why="He rings at night.")
    assert (StoryLine.objects.count(), Notice.objects.count()) == before


def test_nobody_is_found_ready_before_they_were_met() -> None:
    rose = a_party(a_meeting())
    with pytest.raises(Cannot, match="before somebody has met them"):
        found(rose, met_on=None, met_how="")
    assert not Readiness.objects.exists()


def test_only_the_facilitators_write_it() -> None:
    meeting = a_meeting()
    rose = a_party(meeting)
    with pytest.raises(Cannot, match="Only those who facilitate"):
        note_readiness(party=rose, answers=said(), by=a_facilitator(meeting.family.service), at=timezone.now())


def test_who_stops_takes_what_was_arranged_back_with_dignity() -> None:
    meeting = a_meeting()
    rose, _ = ready_people(meeting)
    meeting = arranged(meeting)
    lines = StoryLine.objects.count()
    say_answer(party=rose, answer=PartyAnswer.STOPPED, by=None, at=timezone.now())
    assert again(meeting).status == MeetingStatus.PREPARING
    assert StoryLine.objects.count() == lines
    assert AuditEvent.objects.filter(event="restorative.back_to_preparing").get().detail == {}


def test_where_it_is_not_safe_any_more_what_was_arranged_goes_back() -> None:
    meeting = a_meeting()
    rose, _ = ready_people(meeting)
    meeting = arranged(meeting)
    found(rose, note="Wants the window seat.")
    assert again(meeting).status == MeetingStatus.ARRANGED
    found(rose, safe=False, safe_why="He rings at night.")
    assert again(meeting).status == MeetingStatus.PREPARING


def test_a_wall_set_meanwhile_stands_in_the_way_of_meeting() -> None:
    meeting = a_meeting()
    rose, joy = ready_people(meeting)
    assert rose.person
    assert joy.person
    a_wall(meeting.family, rose.person, joy.person, Hidden.ATTENDANCE)
    assert what_stands_before_meeting(meeting) == [
        "A wall stands here: Grandma may not know that Nana takes part. They cannot both be in this meeting."
    ]


@pytest.mark.parametrize("status", [MeetingStatus.ASKED, MeetingStatus.PREPARING])
def test_what_is_not_arranged_does_not_go_back(status: MeetingStatus) -> None:
    with pytest.raises(Cannot):
        back_to_preparing(meeting=a_meeting(status), by=None, at=timezone.now())
