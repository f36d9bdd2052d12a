"""What somebody who watches practice looks for, and how long what they noted can be changed. No database, no clock.

The list is our own wording, and to be checked by the council with practitioners who know the approach.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from alongside.training.states import Seen

# By a key that stands in what was noted: a thing that comes to mean something else gets a new one.
LOOKED_FOR = {
    "everybody_heard": "Everybody spoke and was listened to.",
    "open_questions": "Questions left it to people to find their own answer.",
    "with_not_to": "Things were decided with people, and not for them or about them.",
    "worry_said": "Worries were said clearly and kindly, in plain words.",
    "harm_put_right": "Where something had gone wrong, people asked who was affected and what would put it right.",
    "family_first": "The people it was about had the first word and the last.",
}
CHANGED_WITHIN = timedelta(hours=1)


def may_still_change(noted_at: datetime, *, at: datetime) -> bool:
    return at - noted_at <= CHANGED_WITHIN


def blockers_to_changing(noted_at: datetime, *, is_mine: bool, at: datetime) -> list[str]:
    """Why what somebody noted stays as it is."""
    if not is_mine:
        return ["Only who noted it can change it."]
    return [] if may_still_change(noted_at, at=at) else ["It can be changed for an hour. Note another one instead."]


def seen_of(said: Mapping[str, Any]) -> dict[str, Seen]:
    """By the thing looked for; whatever else is in it is left out."""
    return {key: Seen(value) for key in LOOKED_FOR if (value := said.get(key)) in Seen.values}


def counted(said: Mapping[str, Any]) -> tuple[int, ...]:
    """One or nought for each thing looked for and each way of having seen it, to be added up."""
    seen = seen_of(said)
    return tuple(int(seen.get(key) == one) for key in LOOKED_FOR for one in Seen)


def counts_by_thing(totals: tuple[int, ...]) -> dict[str, dict[Seen, int]]:
    """The other way round: how often each thing was seen, partly, not, or could not be."""
    each = iter(totals or (0,) * len(LOOKED_FOR) * len(Seen))
    return {key: {one: next(each) for one in Seen} for key in LOOKED_FOR}
