"""The meeting itself: parts that follow each other, and private time of which nothing is kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.conferences.actions import (
    CannotHoldConference,
    begin_agreeing,
    begin_sharing,
    end_private_time,
    note_attendance,
)
from alongside.conferences.states import ConferenceStatus, StageKind
from alongside.conferences.tests.factories import a_conference, a_private_time, again, coordinator_at, guest_named

pytestmark = pytest.mark.django_db


def test_each_part_ends_when_the_next_begins() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    stages = list(conference.stages.all())
    assert [stage.kind for stage in stages] == [StageKind.SHARING, StageKind.PRIVATE_TIME, StageKind.AGREEING]
    assert all(stage.ended_at for stage in stages)
    assert [stage.ended_at for stage in stages[:-1]] == [stage.began_at for stage in stages[1:]]


def test_it_does_not_begin_days_before_its_day() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED, starts_at=timezone.now() + timedelta(days=2))
    with pytest.raises(CannotHoldConference, match="The day of the meeting has not come yet"):
        begin_sharing(conference=conference, by=coordinator_at(conference), at=timezone.now())


def test_people_kept_apart_each_have_their_own_and_both_must_finish() -> None:
    conference = a_conference(ConferenceStatus.SHARING)
    nana, ruth = guest_named(conference, "Nana").person, guest_named(conference, "Ruth").person
    first = a_private_time(conference, people=[nana], for_whom="Nana’s side")
    second = a_private_time(conference, people=[ruth], for_whom="Mum’s side")
    by = coordinator_at(conference)
    end_private_time(private_time=first, by=by, at=timezone.now())
    with pytest.raises(CannotHoldConference, match="has not finished"):
        begin_agreeing(conference=conference, by=by, at=timezone.now())
    end_private_time(private_time=second, by=by, at=timezone.now())
    begin_agreeing(conference=conference, by=by, at=timezone.now())


def test_nobody_is_in_two_private_times_at_once() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME)
    with pytest.raises(CannotHoldConference, match="Nana is in another private time that has not ended"):
        a_private_time(conference, people=[guest_named(conference, "Nana").person])


def test_the_family_can_ask_for_more_private_time() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    a_private_time(conference)
    assert again(conference).status == ConferenceStatus.PRIVATE_TIME
    assert conference.private_times.count() == 2


def test_the_story_says_that_private_time_began_and_ended_and_not_who_was_in_it() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    told = list(conference.family.story.filter(words__startswith="Private family time").values_list("words", flat=True))
    assert sorted(told) == ["Private family time began.", "Private family time ended."]
    for line in AuditEvent.objects.filter(event__startswith="private_time."):
        assert line.detail == {}


def test_an_answer_about_coming_that_does_not_exist_is_refused() -> None:
    conference = a_conference(ConferenceStatus.AGREEING)
    nana, by = guest_named(conference, "Nana"), coordinator_at(conference)
    with pytest.raises(CannotHoldConference, match="Choose how each person came"):
        note_attendance(
            conference=conference, guests={nana.pk: "flew"}, children={}, service_guests={}, by=by, at=timezone.now()
        )
