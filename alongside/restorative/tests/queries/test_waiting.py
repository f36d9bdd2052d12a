"""What of restorative meetings waits for whom."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.partners.tests.factories import a_service_manager, a_social_worker, an_organisation
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.actions.looking import look_whether_safe
from alongside.restorative.models import Meeting, Party
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.queries.waiting import waiting_for
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer, SafeToGoOn
from alongside.restorative.tests.factories import (
    ALL_SAFE,
    NOT_KNOWN,
    a_facilitator,
    a_meeting,
    again,
    lead_of,
    named,
)

pytestmark = pytest.mark.django_db


def words(worker: User) -> list[str]:
    return [one.words for one in waiting_for(worker, today=timezone.localdate())]


def looked(meeting: Meeting, safe: SafeToGoOn) -> None:
    answers = ALL_SAFE if safe == SafeToGoOn.YES else NOT_KNOWN
    look_whether_safe(
        meeting=again(meeting), answers=answers, safe=safe, why="Asked both.", by=lead_of(meeting), at=timezone.now()
    )


def test_a_manager_chooses_who_facilitates_and_nobody_else_is_asked_to() -> None:
    meeting, manager = a_meeting(MeetingStatus.ASKED), a_service_manager()
    assert words(manager) == ["Choose who facilitates a restorative meeting."]
    assert words(meeting.asked_by) == words(a_social_worker()) == []
    named(meeting, FacilitatorPart.LEAD, a_facilitator())
    assert words(manager) == []


def test_who_is_named_says_whether_they_have_a_part_in_it() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    manager = a_service_manager()
    name_facilitator(meeting=meeting, worker=fran, part=FacilitatorPart.LEAD, by=manager, at=timezone.now())
    assert [one.link_to for one in waiting_for(fran, today=timezone.localdate())] == ["say_no_part"]


def test_then_they_look_whether_it_is_safe() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    assert words(lead_of(meeting)) == ["Look whether a restorative meeting is safe, before anybody is asked."]
    looked(meeting, SafeToGoOn.YES)
    assert "see what is still missing" in words(lead_of(meeting))[0]


def test_a_supervisor_is_asked_where_care_is_needed_and_the_facilitator_waits() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    sue = named(meeting, FacilitatorPart.SUPERVISOR, a_facilitator())
    assert words(sue) == []
    looked(meeting, SafeToGoOn.WITH_CARE)
    assert words(sue) == ["Read whether a restorative meeting is safe, and say whether people may be asked."]
    assert words(lead_of(meeting)) == []


def test_people_are_prepared_and_who_does_not_want_to_is_not_among_them() -> None:
    meeting = a_meeting()
    school = {"organisation": an_organisation("Sample School"), "added_at": timezone.now()}
    for answer in (PartyAnswer.NOT_ASKED, PartyAnswer.YES):
        Party.objects.create(meeting=meeting, speaks="Ms Pretend", answer=answer, **school)
    assert words(lead_of(meeting)) == ["2 people to ask and prepare, each alone."]
    Party.objects.filter(answer=PartyAnswer.YES).update(answer=PartyAnswer.NO)
    assert words(lead_of(meeting)) == ["1 person to ask and prepare, each alone."]


def test_many_meetings_take_no_more_questions_than_one() -> None:
    fran = a_facilitator()
    counts = []
    for _ in range(2):
        meeting = a_meeting(MeetingStatus.LOOKING, lead=fran)
        looked(meeting, SafeToGoOn.YES)
        a_meeting(lead=fran)
        with CaptureQueriesContext(connection) as asked:
            waiting_for(fran, today=timezone.localdate())
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_everyone_with_a_part_has_something_to_do_at_most_once() -> None:
    meeting = a_meeting(sensitive=True)
    assert all(len(words(one.worker)) <= 1 for one in facilitators_of(meeting))
