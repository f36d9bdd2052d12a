"""Setting the day, putting it off, and going ahead when it cannot wait."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotArrangeConference, CannotHoldConference, hold_anyway, put_off_conference
from alongside.conferences.models import Conference
from alongside.conferences.queries import what_blocks
from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.factories import a_conference, again, arranged, coordinator_at
from alongside.families.states import Book
from alongside.foundation.components import LONDON

pytestmark = pytest.mark.django_db


def test_everyone_hears_of_the_day_and_of_a_new_one() -> None:
    conference = a_conference()
    first, second = (datetime(2030, 7, day, 14, tzinfo=LONDON) for day in (6, 13))
    for starts_at in (first, second):
        arranged(again(conference), starts_at=starts_at, at=timezone.now())
    told = conference.family.story.filter(book=Book.SHARED).values_list("words", flat=True)
    assert "The meeting is on Saturday 6 July 2030 at 2:00pm, The Madeup Community Hall." in told
    assert "The meeting is now on Saturday 13 July 2030 at 2:00pm, The Madeup Community Hall." in told


def test_the_action_itself_refuses_a_day_that_has_passed() -> None:
    conference = a_conference()
    with pytest.raises(CannotArrangeConference, match="That day and time have passed"):
        arranged(conference, starts_at=timezone.now() - timedelta(minutes=1), at=timezone.now())


def test_why_it_was_put_off_is_for_the_conferencing_service_alone() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    put_off_conference(
        conference=conference, why="Ruth has no childcare.", by=coordinator_at(conference), at=timezone.now()
    )
    shared = conference.family.story.filter(book=Book.SHARED)
    assert shared.filter(words="The meeting is put off. A new day will be found.").exists()
    assert not shared.filter(words__contains="childcare").exists()
    assert again(conference).starts_at is None


def urgent() -> Conference:
    return a_conference(prepared=False, urgent=True, urgent_why="Court tomorrow")


def test_an_urgent_meeting_goes_ahead_with_people_not_met_and_a_reason() -> None:
    conference = urgent()
    by = coordinator_at(conference)
    hold_anyway(conference=conference, why="Court is tomorrow.", by=by, at=timezone.now())
    blockers = what_blocks(again(conference), on=timezone.localdate())
    assert not any(words.startswith("Nobody has met") for words in blockers)
    assert "Nobody in the family has said that they will come." in blockers
    assert again(conference).held_anyway_by == by


def test_a_meeting_that_is_not_urgent_waits() -> None:
    conference = a_conference(prepared=False)
    with pytest.raises(CannotHoldConference, match="Only an urgent meeting"):
        hold_anyway(conference=conference, why="I am busy.", by=coordinator_at(conference), at=timezone.now())


def test_going_ahead_needs_somebody_who_has_not_been_met() -> None:
    conference = a_conference(urgent=True, urgent_why="Court tomorrow")
    with pytest.raises(CannotHoldConference, match="Everyone who may come has been met"):
        hold_anyway(conference=conference, why="Court.", by=coordinator_at(conference), at=timezone.now())
