"""Who works, or ever worked, with a family."""

from datetime import date

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.families.models import Family, Involvement
from alongside.families.queries.families import involved_today
from alongside.families.states import CONFERENCING_PARTS, DECIDING_PARTS


def parts_of(family: Family) -> QuerySet[Involvement]:
    """Everyone who works or worked with this family, in order."""
    return Involvement.objects.filter(family=family).select_related("worker")


def open_parts_of(family: Family, *, on: date) -> QuerySet[Involvement]:
    """Everyone who works with this family on this day."""
    return parts_of(family).filter(ended_at=None, from_on__lte=on).filter(Q(until_on=None) | Q(until_on__gte=on))


def get_involvement_of(family: Family, number: int) -> Involvement:
    """One worker's part in this family; 404 for anything else."""
    if (involvement := parts_of(family).filter(pk=number).first()) is None:
        raise Http404
    return involvement


def has_conferencing_part(worker: User, family_id: int) -> bool:
    """Whether this worker has an open part with this family in which they hold its conferencing work."""
    mine = involved_today(worker).filter(family=family_id)
    return mine.filter(part__in=[part.value for part in CONFERENCING_PARTS]).exists()


def deciding_history(family: Family, *, worker_ids: list[int]) -> dict[int, list[Involvement]]:
    """For each of these workers, the decision-making parts they have or had with this family or its children.

    Where no child is at the centre, with any family that one of these people is in.
    """
    if family.stands_alone:
        same_children = Family.objects.filter(members__person__in=family.members.values("person"))
    else:
        same_children = Family.objects.filter(
            members__is_child=True, members__person__in=family.members.filter(is_child=True).values("person")
        )
    found: dict[int, list[Involvement]] = {}
    deciding = Involvement.objects.filter(
        family__in=same_children, worker_id__in=worker_ids, part__in=[part.value for part in DECIDING_PARTS]
    ).distinct()
    with beyond_the_walls(Sight.DECIDED_BEFORE):
        for involvement in deciding:
            found.setdefault(involvement.worker_id, []).append(involvement)
    return found
