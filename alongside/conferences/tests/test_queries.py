"""Who may know of a meeting, and what of it waits for whom."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.models import User
from alongside.conferences import queries
from alongside.conferences.actions import note_no_plan
from alongside.conferences.models import Conference
from alongside.conferences.states import Coming, ConferenceStatus
from alongside.conferences.tests.factories import (
    a_conference,
    again,
    an_accepted_referral,
    coordinator_at,
    coordinator_of,
    guest_named,
    prepared,
)
from alongside.families.actions import end_involvement
from alongside.families.queries import Waiting
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def waiting(worker: User) -> list[Waiting]:
    return queries.waiting_for(worker, today=timezone.localdate())


def words_for(conference: Conference, *, days: int = 0) -> list[str]:
    """What waits for this meeting's coordinator, some days from now."""
    found = queries.waiting_for(coordinator_at(conference), today=timezone.localdate() + timedelta(days=days))
    return [wait.words for wait in found]


def test_the_coordinator_and_the_manager_may_prepare_and_the_referrer_may_only_know() -> None:
    conference = a_conference()
    manager = conference.referral.decided_by
    assert manager
    for worker in (coordinator_at(conference), manager):
        assert queries.get_conference_to_prepare_for(worker, conference.reference) == conference
    referrer = conference.referral.referrer
    assert queries.get_conference_for(referrer, conference.reference) == conference
    with pytest.raises(Http404):
        queries.get_conference_to_prepare_for(referrer, conference.reference)


def test_from_the_moment_their_part_ends_it_is_not_found() -> None:
    conference = a_conference()
    coordinator, manager = coordinator_at(conference), conference.referral.decided_by
    assert manager
    for involvement in conference.family.involvements.filter(worker=coordinator):
        end_involvement(involvement=involvement, by=manager, at=timezone.now())
    with pytest.raises(Http404):
        queries.get_conference_for(coordinator, conference.reference)


def test_counts_are_those_of_the_picture() -> None:
    conference = a_conference(relatives=3, prepared=False)
    prepared(guest_named(conference, "Ruth"))
    prepared(guest_named(conference, "Nana"), coming=Coming.WORDS, their_words="Be kind.", words_read_by="Ruth")
    counts = queries.preparation_counts(conference)
    assert (counts.met, counts.people) == (2, 4)
    assert counts.sentence == "1 coming · 1 sending words · 2 to ask"


def test_an_accepted_request_waits_for_its_coordinator_to_begin() -> None:
    referral = an_accepted_referral()
    [wait] = waiting(coordinator_of(referral))
    assert wait.words == "Begin preparing the family group conference."
    assert (wait.link_to, wait.late) == ("family", False)


def test_people_still_to_meet_wait_until_the_limit_and_then_are_late() -> None:
    conference = a_conference(prepared=False)
    today = timezone.localdate()
    [wait] = waiting(coordinator_at(conference))
    assert (wait.words, wait.late) == ("2 people still to meet.", False)
    assert wait.due_on == today + timedelta(days=42 - 9)
    [late] = queries.waiting_for(coordinator_at(conference), today=today + timedelta(days=34))
    assert late.late


def test_an_urgent_meeting_is_due_in_hours() -> None:
    conference = a_conference(prepared=False, urgent=True, urgent_why="Court tomorrow")
    [wait] = waiting(coordinator_at(conference))
    assert wait.late


def tomorrow_at_two() -> datetime:
    return (timezone.localtime() + timedelta(days=1)).replace(hour=14, minute=0)


def test_a_meeting_comes_up_and_then_is_today_and_then_asks_what_happened() -> None:
    conference = a_conference(ConferenceStatus.ARRANGED, starts_at=tomorrow_at_two())
    assert words_for(conference)[0].startswith("The meeting is on ")
    assert words_for(conference, days=1) == ["The meeting is today at 2:00pm."]
    assert words_for(conference, days=2)[0].endswith("Write down what happened.")


def test_what_happened_decides_what_waits() -> None:
    said = {status: words_for(a_conference(status)) for status in ConferenceStatus}
    assert said[ConferenceStatus.PREPARING] == ["Set a day and place for the meeting."]
    assert said[ConferenceStatus.PRIVATE_TIME] == ["The meeting is going on."]
    assert said[ConferenceStatus.ADJOURNED] == ["Set a new day: the meeting was stopped for now."]
    assert said[ConferenceStatus.HELD] == ["Write down the family's plan, or why there is none."]
    assert said[ConferenceStatus.NOT_HELD] == []


def test_a_meeting_without_a_plan_waits_no_longer_once_it_is_said_why() -> None:
    conference = a_conference(ConferenceStatus.HELD)
    by = coordinator_at(conference)
    note_no_plan(conference=conference, why="We need more time.", by=by, at=timezone.now())
    assert waiting(by) == []


def test_the_manager_hears_of_meetings_that_are_late_and_others_of_none() -> None:
    conference = again(a_conference(prepared=False))
    manager = conference.referral.decided_by
    assert manager
    assert waiting(manager) == []
    late = queries.waiting_for(manager, today=timezone.localdate() + timedelta(days=34))
    assert [wait.words for wait in late] == ["No meeting yet: day 43 since it was asked for."]
    assert waiting(conference.referral.referrer) == []


def test_more_families_ask_the_database_no_more() -> None:
    coordinator = a_coordinator()

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            waiting(User.objects.get(pk=coordinator.pk))
        return len(found)

    a_conference(coordinator=coordinator, prepared=False)
    one = asked()
    for _ in range(3):
        a_conference(coordinator=coordinator, prepared=False)
    assert asked() == one
    assert len(waiting(coordinator)) == 4
