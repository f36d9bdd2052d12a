"""What people need to take part."""

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotPrepare, arrange_need, note_need
from alongside.conferences.models import Conference, Need
from alongside.conferences.queries import what_blocks
from alongside.conferences.states import ConferenceStatus, NeedKind
from alongside.conferences.tests.factories import a_conference, coordinator_at, guest_named
from alongside.families.states import Book
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def a_need(conference: Conference) -> Need:
    return note_need(
        conference=conference,
        person=guest_named(conference, "Nana").person,
        kind=NeedKind.TRAVEL,
        detail="A lift home",
        by=coordinator_at(conference),
        at=timezone.now(),
    )


def test_it_is_arranged_and_can_fall_through_again() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    need, by = a_need(conference), coordinator_at(conference)
    arrange_need(need=need, arranged=True, arranged_detail="A taxi at 6pm", by=by, at=timezone.now())
    assert what_blocks(conference, on=timezone.localdate()) == []
    arrange_need(need=need, arranged=False, by=by, at=timezone.now())
    assert what_blocks(conference, on=timezone.localdate()) == ["No travel is arranged for Nana (A lift home)."]


def test_arranged_says_what() -> None:
    conference = a_conference()
    with pytest.raises(CannotPrepare, match="Say what is arranged"):
        arrange_need(need=a_need(conference), arranged=True, by=coordinator_at(conference), at=timezone.now())


def test_what_somebody_needs_is_not_for_everyone() -> None:
    conference = a_conference()
    a_need(conference)
    assert not conference.family.story.filter(book=Book.SHARED, words__contains="Nana").exists()


def test_a_stranger_needs_nothing_here() -> None:
    conference, by = a_conference(), a_conference().family.added_by
    with pytest.raises(CannotPrepare, match="does not take part"):
        note_need(
            conference=conference,
            person=a_person("Stranger", by=by),
            kind=NeedKind.FOOD,
            by=coordinator_at(conference),
            at=timezone.now(),
        )


def test_nothing_changes_once_the_meeting_is_over() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    with pytest.raises(CannotPrepare, match="This meeting has been held"):
        a_need(conference)
