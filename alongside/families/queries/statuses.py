"""Where each child stands with the council."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from alongside.families.models import ChildStatus
from alongside.families.states import Status
from alongside.people.models import Person

# Where two are open at once, the one that weighs most is the one to show.
WEIGHT = [
    Status.LOOKED_AFTER,
    Status.PRE_PROCEEDINGS,
    Status.CHILD_PROTECTION,
    Status.SPECIAL_GUARDIANSHIP,
    Status.CHILD_IN_NEED,
    Status.EARLY_HELP,
    Status.CARE_EXPERIENCED,
    Status.NONE,
]


def current_statuses(children: Iterable[Person], *, on: date) -> dict[int, ChildStatus]:
    """Each child's weightiest open status on this day, by child; a child with none is left out."""
    open_then = ChildStatus.objects.filter(child__in=list(children), started_on__lte=on).filter(
        Q(ended_on=None) | Q(ended_on__gt=on)
    )
    weightiest: dict[int, ChildStatus] = {}
    for status in sorted(open_then, key=lambda found: WEIGHT.index(Status(found.status))):
        weightiest.setdefault(status.child_id, status)
    return weightiest


def statuses_of(child: Person) -> QuerySet[ChildStatus]:
    """Every stretch of a child's standing, newest first."""
    return ChildStatus.objects.filter(child=child)
