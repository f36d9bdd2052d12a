"""What holds for every step of a meeting: one action takes it, tells it and records it, and not everyone may."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.conferences import actions
from alongside.conferences.models import Conference
from alongside.conferences.states import TRANSITIONS, ConferenceStatus, NotHeldWhy, PlanWriting
from alongside.conferences.tests.factories import a_conference, again, attendance_noted, coordinator_at
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot

Step = Callable[[Conference, User], object]
pytestmark = pytest.mark.django_db


def _begin_private_time(conference: Conference, by: User) -> object:
    people = [guest.person for guest in conference.guests.filter(not_invited="")]
    return actions.begin_private_time(
        conference=conference, people=people, writing=PlanWriting.ON_PAPER, by=by, at=timezone.now()
    )


def _arrange(conference: Conference, by: User) -> object:
    starts_at = timezone.now() + timedelta(hours=2)
    return actions.arrange_conference(
        conference=conference, starts_at=starts_at, venue="The library", by=by, at=timezone.now()
    )


def _do_not_hold(conference: Conference, by: User) -> object:
    return actions.do_not_hold(
        conference=conference, reason=NotHeldWhy.CHANGED, why="Things changed.", by=by, at=timezone.now()
    )


def _simple(action: Callable[..., object], **more: str) -> Step:
    return lambda conference, by: action(conference=conference, **more, by=by, at=timezone.now())


STEPS: dict[tuple[ConferenceStatus, ConferenceStatus], Step] = {
    (ConferenceStatus.PREPARING, ConferenceStatus.ARRANGED): _arrange,
    (ConferenceStatus.PREPARING, ConferenceStatus.NOT_HELD): _do_not_hold,
    (ConferenceStatus.ARRANGED, ConferenceStatus.SHARING): _simple(actions.begin_sharing),
    (ConferenceStatus.ARRANGED, ConferenceStatus.PREPARING): _simple(actions.put_off_conference, why="Rain."),
    (ConferenceStatus.ARRANGED, ConferenceStatus.NOT_HELD): _do_not_hold,
    (ConferenceStatus.SHARING, ConferenceStatus.PRIVATE_TIME): _begin_private_time,
    (ConferenceStatus.SHARING, ConferenceStatus.ADJOURNED): _simple(actions.adjourn_conference, why="Rain."),
    (ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING): _simple(actions.begin_agreeing),
    (ConferenceStatus.PRIVATE_TIME, ConferenceStatus.ADJOURNED): _simple(actions.adjourn_conference, why="Rain."),
    (ConferenceStatus.AGREEING, ConferenceStatus.HELD): _simple(actions.finish_conference),
    (ConferenceStatus.AGREEING, ConferenceStatus.PRIVATE_TIME): _begin_private_time,
    (ConferenceStatus.AGREEING, ConferenceStatus.ADJOURNED): _simple(actions.adjourn_conference, why="Rain."),
    (ConferenceStatus.ADJOURNED, ConferenceStatus.ARRANGED): _arrange,
    (ConferenceStatus.ADJOURNED, ConferenceStatus.NOT_HELD): _do_not_hold,
}


def ready_for(status: ConferenceStatus, to: ConferenceStatus) -> Conference:
    """A meeting in this state, with what the next step needs."""
    conference = a_conference(status)
    if to == ConferenceStatus.HELD:
        attendance_noted(conference)
    if (status, to) == (ConferenceStatus.PRIVATE_TIME, ConferenceStatus.AGREEING):
        by = coordinator_at(conference)
        actions.end_private_time(private_time=conference.private_times.get(), by=by, at=timezone.now())
    return again(conference)


def test_every_step_of_the_table_is_one_action() -> None:
    assert set(STEPS) == {(status, to) for status, onward in TRANSITIONS.items() for to in onward}


@pytest.mark.parametrize(("status", "to"), STEPS)
def test_a_step_is_taken_told_and_recorded_and_never_by_the_referrer(
    status: ConferenceStatus, to: ConferenceStatus
) -> None:
    conference = ready_for(status, to)
    with pytest.raises(NotAllowed):
        STEPS[status, to](conference, conference.referral.referrer)
    assert again(conference).status == status
    told = conference.family.story.filter(book=Book.SHARED).count()
    written = AuditEvent.objects.filter(family_id=conference.family_id, subject_kind="conferences.conference").count()
    STEPS[status, to](conference, coordinator_at(conference))
    assert again(conference).status == to
    assert conference.family.story.filter(book=Book.SHARED).count() > told
    after = AuditEvent.objects.filter(family_id=conference.family_id, subject_kind="conferences.conference").count()
    assert after > written


@pytest.mark.parametrize("status", list(ConferenceStatus))
def test_a_step_that_is_not_in_the_table_is_refused_with_a_reason(status: ConferenceStatus) -> None:
    conference = a_conference(status)
    allowed = (status, *TRANSITIONS[status], ConferenceStatus.PREPARING)
    for to in [to for to in ConferenceStatus if to not in allowed]:
        step = next(step for (_, onward), step in STEPS.items() if onward == to)
        with pytest.raises(Cannot) as refusal:
            step(conference, coordinator_at(conference))
        assert refusal.value.reasons
        assert again(conference).status == status
