"""How a meeting ends, and that the reasons stay with the conferencing service."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.conferences.actions import adjourn_conference, begin_sharing, hold_another, note_no_plan
from alongside.conferences.states import ConferenceStatus, StageKind
from alongside.conferences.tests.factories import a_conference, arranged, coordinator_at
from alongside.families.states import Book

pytestmark = pytest.mark.django_db


def test_stopping_for_now_ends_private_time_too() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    now = timezone.now()
    adjourn_conference(conference=conference, why="Nana fell ill.", by=coordinator_at(conference), at=now)
    assert conference.private_times.get().ended_at == now
    assert conference.stages.filter(ended_at=None).count() == 0


def test_after_stopping_the_family_meets_on_a_new_day() -> None:
    conference = a_conference(ConferenceStatus.ADJOURNED)
    now = timezone.now()
    arranged(conference, starts_at=now + timedelta(hours=1), at=now)
    begin_sharing(conference=conference, by=coordinator_at(conference), at=now)
    assert conference.stages.filter(kind=StageKind.SHARING).count() == 2


@pytest.mark.parametrize("words", ["Nana fell ill.", "Dele shouted."])
def test_why_it_stopped_is_not_told_to_everyone(words: str) -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    adjourn_conference(conference=conference, why=words, by=coordinator_at(conference), at=timezone.now())
    assert not conference.family.story.filter(book=Book.SHARED, words__contains=words).exists()


def test_a_meeting_that_made_no_plan_says_why_and_another_may_follow() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    by = coordinator_at(conference)
    note_no_plan(conference=conference, why="We need more time.", by=by, at=timezone.now())
    second = hold_another(referral=conference.referral, by=by, at=timezone.now())
    assert (second.number, second.status) == (2, ConferenceStatus.PREPARING)


def test_held_keeps_who_and_when() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    assert conference.held_at == conference.ended_at
    assert conference.ended_by == coordinator_at(conference)
