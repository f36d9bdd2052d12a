"""What the page of a meeting shows of whether it is safe, and what it costs."""

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from alongside.families.tests.factories import a_family
from alongside.restorative.models import Meeting
from alongside.restorative.queries.notes import last_notes_of
from alongside.restorative.queries.safety import get_meeting_to_supervise_for, safety_of, screen_of
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer, SafeToGoOn
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import a_supervised_meeting, looked, who_is
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db


def asked_for(meeting: Meeting) -> int:
    with CaptureQueriesContext(connection) as asked:
        safety_of(meeting, lead_of(meeting))
        last_notes_of(meeting)
    return len(asked) - 1  # who leads it


def test_its_questions_to_the_database_do_not_grow() -> None:
    meeting = a_meeting(sensitive=True)
    first = asked_for(meeting)
    for name in ("Rose", "Dele", "Ada"):
        a_party(meeting, name, PartyAnswer.YES)
    for _ in range(4):
        looked(meeting)
    assert asked_for(again(meeting)) == first == 3


def test_the_first_thing_is_to_look() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    safety = safety_of(meeting, lead_of(meeting))
    assert (safety.last, safety.blockers, safety.looks, safety.supervises) == (
        None, ["Look whether it is safe first."], True, False,
    )  # fmt: skip


def test_what_was_found_and_what_is_missing() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    looked(meeting)
    safety = safety_of(again(meeting), lead_of(meeting))
    assert safety.last is not None
    assert {found.answer for found in safety.last.found} == {"Not known"}
    assert safety.blockers == ["Nobody supervises this yet.", "There is no second facilitator yet."]


def test_nothing_stands_before_people_once_nothing_was_found() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    looked(meeting, SafeToGoOn.YES)
    safety = safety_of(again(meeting), lead_of(meeting))
    assert (safety.blockers, safety.before_people) == ([], True)


def test_the_supervisor_reads_and_does_not_look() -> None:
    meeting, supervisor, _ = a_supervised_meeting()
    safety = safety_of(again(meeting), supervisor)
    assert (safety.looks, safety.supervises) == (False, True)


def test_only_its_supervisor_finds_what_is_to_be_supervised() -> None:
    meeting, supervisor, _ = a_supervised_meeting()
    assert get_meeting_to_supervise_for(supervisor, meeting.reference) == meeting
    for worker in (lead_of(meeting), who_is(FacilitatorPart.SECOND, meeting), a_facilitator()):
        with pytest.raises(Http404):
            get_meeting_to_supervise_for(worker, meeting.reference)


@pytest.mark.parametrize("number", ["", "x", "²", "9" * 40, "-1"])
def test_no_number_brings_anything_else(number: str) -> None:
    with pytest.raises(Http404):
        screen_of(a_meeting(), number)


def test_what_was_found_of_another_meeting_is_not_found() -> None:
    screen = looked(a_meeting(family=a_family()))
    with pytest.raises(Http404):
        screen_of(a_meeting(), str(screen.pk))
