"""How sure people feel: what they are asked before, after and three months later, and when. No database, no clock.

The statements are our own wording, and to be checked by the council with practitioners who know the approach.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from alongside.foundation.components import day
from alongside.foundation.day_count import months_after
from alongside.training.states import Moment

# By a key that stands in what was answered: a statement that comes to mean something else gets a new one.
STATEMENTS = {
    "plain_words": "I can say in plain words what working restoratively means.",
    "asking": "I can ask questions that help people find their own answer.",
    "clear_and_kind": "I can be clear about a worry and kind at the same time.",
    "in_conflict": "I can help people who are in conflict to listen to each other.",
    "room_to_lead": "I can make room for a family to lead its own plan.",
}
# How sure, from one end to the other.
SURE = {1: "1, not sure at all", 2: "2", 3: "3, fairly sure", 4: "4", 5: "5, very sure"}
# So long after the last day people are asked what they do differently. Three months: the brief of many services, not
# shown by any study we found; to be checked.
LATER_AFTER_MONTHS = 3


def later_from(ends_at: datetime) -> date:
    """From which day somebody is asked what they did differently."""
    return months_after(localdate(ends_at), LATER_AFTER_MONTHS)


def blockers_to_evaluating(
    moment: Moment,
    *,
    has_place: bool,
    came: bool | None,
    answered: bool,
    begins_at: datetime | None,
    ends_at: datetime | None,
    at: datetime,
) -> list[str]:
    """Why somebody cannot answer now. `came` is unknown while nobody has marked the register."""
    if not has_place or begins_at is None or ends_at is None:
        return ["You have no place in this session."]
    if answered:
        return ["You have answered this already. Thank you."]
    if moment == Moment.BEFORE:
        return ["The session has begun. You can answer again once it is over."] if at >= begins_at else []
    if came is False:
        return ["The register says that you did not come, so there is nothing to ask. Is that wrong? Tell the trainer."]
    if moment == Moment.AFTER and at < ends_at:
        return ["The session is not over yet."]
    if moment == Moment.LATER and localdate(at) < (first := later_from(ends_at)):
        return [f"We ask this three months later: from {day(first)}."]
    return []


def answers_that_count(said: Mapping[str, Any]) -> dict[str, int]:
    """By statement, from 1 to 5; whatever else is in it is left out."""
    return {key: value for key in STATEMENTS if isinstance(value := said.get(key), int) and value in SURE}
