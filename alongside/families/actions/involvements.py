"""Naming a worker as involved with a family, and ending it."""

from datetime import date, datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.models import Family, Involvement
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot


class CannotInvolve(Cannot):
    """Why somebody can not be involved."""


@transaction.atomic
def involve(
    *, family: Family, worker: User, part: Part, from_on: date, until_on: date | None = None, by: User, at: datetime
) -> Involvement:
    """Open a family to a worker, for the part they have in it. Already involved so: the same one is returned."""
    if until_on and until_on < from_on:
        raise CannotInvolve(["The last day is before the first day."])
    involvement, made = Involvement.objects.get_or_create(
        family=family,
        worker=worker,
        part=part,
        ended_at=None,
        defaults={"from_on": from_on, "until_on": until_on},
    )
    if not made and involvement.until_on != until_on:
        involvement.until_on = until_on
        involvement.save(update_fields=["until_on"])
    record("worker.involved", subject=involvement, detail={"worker": worker.pk, "part": part.value}, by=by, at=at)
    return involvement


@transaction.atomic
def end_involvement(*, involvement: Involvement, by: User, at: datetime) -> Involvement:
    """End it now: from the next request nothing of the family opens."""
    involvement = Involvement.objects.select_for_update().get(pk=involvement.pk)
    if involvement.ended_at is not None:
        raise CannotInvolve(["This has ended already."])
    involvement.ended_at, involvement.ended_by = at, by
    involvement.save(update_fields=["ended_at", "ended_by"])
    record("worker.involvement_ended", subject=involvement, detail={"worker": involvement.worker_id}, by=by, at=at)
    return involvement
