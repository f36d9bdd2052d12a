"""The three parts of the meeting: what may follow what, and who may be where. No database, no clock."""

from collections.abc import Collection
from datetime import datetime

from alongside.conferences.models import Conference, PrivateTime
from alongside.conferences.rules.facts import Facts
from alongside.conferences.rules.moving import GOING_ON, WHERE_IT_IS, blockers_to_moving
from alongside.conferences.states import ConferenceStatus
from alongside.families.queries.walls import Walls, hidden_from
from alongside.families.states import Hidden
from alongside.people.models import Person

# Who may not know that somebody is part of this, or comes, cannot be in one room with them, nor write one plan.
NOT_TOGETHER = frozenset({Hidden.EXISTENCE, Hidden.ATTENDANCE})


def blockers_to_a_start(starts_at: datetime, *, at: datetime) -> list[str]:
    """A day cannot be set in the past. Evenings and weekends are welcome."""
    return ["That day and time have passed."] if starts_at <= at else []


def blockers_to_private_time(
    facts: Facts, *, people: Collection[Person], elsewhere: Collection[int], walls: Walls
) -> list[str]:
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
    for reader in people:
        for other in people:
            if may_not_meet(walls, reader.pk, other.pk):
                blockers.append(
                    f"{reader.short_name} may not know that {other.short_name} is part of this, or comes. "
                    "Begin a private time for each of them."
                )
    return blockers


def may_not_meet(walls: Walls, reader: int, other: int) -> bool:
    """Whether the other's being there is hidden from the reader."""
    return reader != other and bool(hidden_from(walls, reader, other) & NOT_TOGETHER)


def is_let_in(person: int, *, people: Collection[int], not_invited: bool, walls: Walls) -> bool:
    """Whether somebody may write with these people: not where one of them may not know that the other is there.

    A wall set since they began closes the page for both. Then they need a private time each.
    """
    if not_invited or person not in people:
        return False
    return not any(may_not_meet(walls, person, other) or may_not_meet(walls, other, person) for other in people)


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
