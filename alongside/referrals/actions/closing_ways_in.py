"""Closing the ways in to a family's own pages once the work with them ended long ago."""

from datetime import datetime

from django.db import transaction

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.families.models import HomeKey
from alongside.families.states import PassEnd
from alongside.referrals.queries.long_over import ways_in_long_over

BY_ITSELF = "Alongside, by itself"


@transaction.atomic
def close_ways_in_long_over(*, ended_before: datetime, at: datetime) -> list[HomeKey]:
    """Each with a line of its own. Who wants to come back rings the service and is invited again."""
    closed = ways_in_long_over(ended_before=ended_before)
    with beyond_the_walls(Sight.HOME_DOOR):
        for key in closed:
            key.ended_at, key.ended_why = at, PassEnd.OVER
            key.save(update_fields=["ended_at", "ended_why"])
    for key in closed:
        record("home_key.over", subject=key, detail={"person": key.person_id}, by=BY_ITSELF, at=at)
    return closed
