"""Naming a worker as involved with a family, and ending it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, Involvement
from alongside.families.queries import other_managers_named
from alongside.families.rules import involvements as rules
from alongside.families.rules.restricting import blockers_to_leaving_restricted
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot


class CannotInvolve(Cannot):
    """Why somebody cannot be involved."""


class CannotEndInvolvement(Cannot):
    """Why an involvement cannot be ended."""


@transaction.atomic
def involve(
    *, family: Family, worker: User, part: Part, from_on: date, until_on: date | None = None, by: User, at: datetime
) -> Involvement:
    """Open a family to a worker, for the part they have in it. Already involved so: the same one is returned."""
    require(Permission.FAMILY_CHANGE, of=by)
    blockers = rules.blockers_to_involving(worker, part=part, from_on=from_on, until_on=until_on, by=by)
    mine = Involvement.objects.filter(family=family, worker=by, ended_at=None)
    blockers += rules.blockers_to_naming(worker, part=part, by=by, my_parts={Part(one.part) for one in mine})
    if blockers:
        raise CannotInvolve(blockers)
    return _open_part(family, worker, part, from_on, until_on, by=by, at=at)


@transaction.atomic
def take_part(*, family: Family, worker: User, part: Part, from_on: date, by: User, at: datetime) -> Involvement:
    """The part somebody has because of what they just did, such as asking for a meeting; nobody had to name them."""
    require(Permission.FAMILY_CHANGE, of=by)
    if blockers := rules.blockers_to_involving(worker, part=part, from_on=from_on, until_on=None, by=by):
        raise CannotInvolve(blockers)
    return _open_part(family, worker, part, from_on, None, by=by, at=at)


def _open_part(
    family: Family, worker: User, part: Part, from_on: date, until_on: date | None, *, by: User, at: datetime
) -> Involvement:
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
def let_part_end(
    *, family: Family, worker: User, part: Part, until_on: date, by: User, at: datetime
) -> Involvement | None:
    """What somebody had this part for is over: it ends by itself after this day. For the actions that say who may.

    None where they have no such part; a part that ends sooner stays as it is.
    """
    require(Permission.FAMILY_CHANGE, of=by)
    open_now = Involvement.objects.select_for_update().filter(family=family, worker=worker, part=part, ended_at=None)
    involvement = open_now.first()
    if involvement is None or (involvement.until_on and involvement.until_on <= until_on):
        return involvement
    involvement.until_on = max(until_on, involvement.from_on)
    involvement.save(update_fields=["until_on"])
    detail = {"worker": worker.pk, "until": involvement.until_on.isoformat()}
    record("worker.involvement_ends_by_itself", subject=involvement, detail=detail, by=by, at=at)
    return involvement


@transaction.atomic
def end_involvement(*, involvement: Involvement, by: User, at: datetime) -> Involvement:
    """End it now: from the next request nothing of the family opens."""
    require(Permission.FAMILY_CHANGE, of=by)
    involvement = Involvement.objects.select_for_update().get(pk=involvement.pk)
    mine = Involvement.objects.filter(family=involvement.family_id, worker=by, ended_at=None)
    if blockers := rules.blockers_to_ending(involvement, by=by, my_parts={Part(one.part) for one in mine}):
        raise CannotEndInvolvement(blockers)
    others = other_managers_named(involvement, on=timezone.localdate(at))
    if blockers := blockers_to_leaving_restricted(
        involvement.family, part=Part(involvement.part), other_managers=others
    ):
        raise CannotEndInvolvement(blockers)
    involvement.ended_at, involvement.ended_by = at, by
    involvement.save(update_fields=["ended_at", "ended_by"])
    record("worker.involvement_ended", subject=involvement, detail={"worker": involvement.worker_id}, by=by, at=at)
    return involvement
