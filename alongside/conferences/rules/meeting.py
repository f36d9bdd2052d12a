"""The three parts of the meeting: what may follow what, and who may be where. No database, no clock."""

from collections.abc import Collection
from datetime import datetime

from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.rules.facts import Facts
from alongside.conferences.rules.moving import GOING_ON, WHERE_IT_IS, blockers_to_moving
from alongside.conferences.states import ConferenceStatus
from alongside.people.models import Person


def blockers_to_a_start(starts_at: datetime, *, at: datetime) -> list[str]:
    """A day cannot be set in the past. Evenings and weekends are welcome."""
    return ["That day and time have passed."] if starts_at <= at else []


def blockers_to_private_time(facts: Facts, *, people: Collection[Person], elsewhere: Collection[int]) -> list[str]:
    """`elsewhere` are the people in a private time that has not ended."""
    status = facts.conference.status
    blockers = []
    if status != ConferenceStatus.PRIVATE_TIME:  # else another one, for people kept apart
        blockers += blockers_to_moving(status, to=ConferenceStatus.PRIVATE_TIME)
    if not people:
        blockers.append("Choose who is in this private time.")
    may_come = {guest.person_id for guest in facts.invited} | {child.child_id for child in facts.children}
    for person in people:
        if person.pk not in may_come:
            blockers.append(f"{person.short_name} is not a guest of this meeting.")
        elif person.pk in elsewhere:
            blockers.append(f"{person.short_name} is in another private time that has not ended.")
    return blockers


def blockers_to_ending_private_time(private_time: PrivateTime) -> list[str]:
    return ["This private time has ended already."] if private_time.ended_at else []


def blockers_to_agreeing(conference: Conference, *, still_open: int) -> list[str]:
    """The family says when it has finished."""
    blockers = blockers_to_moving(conference.status, to=ConferenceStatus.AGREEING)
    if not blockers and still_open:
        blockers.append("The family has not finished its private time.")
    return blockers


def blockers_to_finishing(facts: Facts) -> list[str]:
    """A meeting is over once it is written down who came."""
    blockers = blockers_to_moving(facts.conference.status, to=ConferenceStatus.HELD)
    if not blockers and not any(guest.came for guest in facts.invited):
        blockers.append("Nobody has written down who came.")
    return blockers


def blockers_to_noting_attendance(status: str) -> list[str]:
    now = ConferenceStatus(status)
    begun = now in (*GOING_ON, ConferenceStatus.HELD, ConferenceStatus.ADJOURNED)
    return [] if begun else [WHERE_IT_IS[now]]


def blockers_to_noting_no_plan(conference: Conference, *, has_plan: bool) -> list[str]:
    if conference.status != ConferenceStatus.HELD:
        return [WHERE_IT_IS[ConferenceStatus(conference.status)]]
    return ["The family has made a plan."] if has_plan else []
