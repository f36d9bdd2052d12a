"""What workers noted for themselves and no family goes by itself when its time has come."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.restorative.models import Circle, Conversation, Reflection

THE_NIGHT = "the look each night"


@transaction.atomic
def forget_old_notes(*, before: datetime, by: str = THE_NIGHT, at: datetime) -> dict[str, int]:
    """Circles, looking back, and conversations of no family, older than this, whoever wrote them. Counts are kept."""
    with beyond_the_walls(Sight.TIME_IS_UP):
        old = {
            "circles": Circle.objects.filter(Q(over_at__lt=before) | Q(over_at=None, begun_at__lt=before)),
            "reflections": Reflection.objects.filter(placed_at__lt=before),
            "conversations": Conversation.objects.filter(family=None, noted_at__lt=before),
        }
        counts = {name: rows.delete()[0] for name, rows in old.items()}
    if any(counts.values()):
        record("old_notes.forgotten", detail=counts, by=by, at=at)
    return counts
