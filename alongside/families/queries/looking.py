"""Who opened a family's record, day by day, and what of it was told to the family."""

from datetime import date

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.audit.queries import openings_of_family
from alongside.families.models import BrokenGlass, Family, Involvement, LookedRelease
from alongside.families.rules.looking import Looked
from alongside.families.states import Part
from alongside.partners.queries import organisations_of


def looked_at(family: Family) -> list[Looked]:
    """Each worker on each day, oldest first. The number of queries does not grow with the openings."""
    days: dict[tuple[int, date], list[AuditEvent]] = {}
    for event in openings_of_family(family.pk):
        if event.actor_id is not None:
            days.setdefault((event.actor_id, timezone.localdate(event.at)), []).append(event)
    parts: dict[int, list[Involvement]] = {}
    for part in Involvement.objects.filter(family=family):
        parts.setdefault(part.worker_id, []).append(part)
    glass = {one.pk: one.why for one in BrokenGlass.objects.filter(family=family)}
    homes = organisations_of({worker_id for worker_id, _ in days})
    return [
        Looked(
            worker_id=worker_id,
            name=events[-1].actor_name,
            part=_part_on(parts.get(worker_id, []), day),
            organisation=homes.get(worker_id, ""),
            on=day,
            first_at=events[0].at,
            last_at=events[-1].at,
            emergency=next((glass.get(e.detail["glass"], "") for e in events if e.detail.get("glass")), ""),
        )
        for (worker_id, day), events in days.items()
    ]


def _part_on(parts: list[Involvement], day: date) -> Part | None:
    """What they were to the family on this day; the manager of its service, who was not named, was nothing else."""
    for part in parts:
        ended = timezone.localdate(part.ended_at) if part.ended_at else part.until_on
        if part.from_on <= day and (ended is None or day <= ended):
            return Part(part.part)
    return None


def releases_of(family: Family) -> QuerySet[LookedRelease]:
    """What was told to whom of those who looked, newest first."""
    return LookedRelease.objects.filter(family=family).select_related("person", "released_by")


def get_release_of(family: Family, number: int) -> LookedRelease:
    """One of them; 404 for anything else."""
    if (release := releases_of(family).filter(pk=number).first()) is None:
        raise Http404
    return release
