"""Who reads which point of a plan. Visibility is not words: it may change when an agreed plan may not."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.plans import queries
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.models import KeptFrom, Plan

HOPES = "hopes"


class CannotChooseReaders(Cannot):
    """Why a point is not kept from somebody."""


@transaction.atomic
def choose_readers(*, plan: Plan, key: str, kept_from: Collection[Person | None], by: User, at: datetime) -> Plan:
    """Whose copies leave this point out from now on; None stands for the services. All others read it."""
    plan = _held(plan, by)
    point, wanted = _point(plan, key), {person.pk if person else None for person in kept_from}
    members = set(plan.family.members.values_list("person_id", flat=True))
    if wanted - members - {None}:
        raise CannotChooseReaders("Choose people of this family, or the services.")
    rows = KeptFrom.objects.filter(plan=plan, **point)
    rows.exclude(person__in=[pk for pk in wanted if pk]).filter(person__isnull=False).delete()
    if None not in wanted:
        rows.filter(person=None).delete()
    new = wanted - set(rows.values_list("person_id", flat=True))
    for pk in sorted(new, key=lambda pk: (pk is None, pk or 0)):
        KeptFrom.objects.create(plan=plan, person_id=pk, kept_at=at, kept_by=by, **point)
    detail = {"point": key, "kept_from": sorted(pk or 0 for pk in wanted)}
    record("point.readers_chosen", subject=plan, detail=detail, by=by, at=at)
    return plan


@transaction.atomic
def keep_from(*, plan: Plan, key: str, reader: Person | None, by: User, at: datetime) -> KeptFrom:
    """One more reader's copies leave this point out; who else does stays as it is."""
    plan = _held(plan, by)
    kept, _ = KeptFrom.objects.get_or_create(
        plan=plan, person=reader, **_point(plan, key), defaults={"kept_at": at, "kept_by": by}
    )
    detail = {"point": key, "kept_from": reader.pk if reader else 0}
    record("point.kept_from", subject=plan, detail=detail, by=by, at=at)
    return kept


def carry_over(before: Plan, plan: Plan, pairs: dict[str, str], *, at: datetime) -> None:
    """In the next version a point stays kept from whom it was kept. `pairs`: its key before, and now."""
    for row in KeptFrom.objects.filter(plan=before):
        if row.key in pairs:
            KeptFrom.objects.create(
                plan=plan, person_id=row.person_id, kept_at=at, kept_by_id=row.kept_by_id, **_ids(pairs[row.key])
            )


def _held(plan: Plan, by: User) -> Plan:
    require_for_plan(Permission.PLAN_WRITE_DOWN, plan, of=by)
    return Plan.objects.select_for_update().get(pk=plan.pk)


def _point(plan: Plan, key: str) -> dict[str, int | None]:
    """The columns of a point of this plan; 404 for any other."""
    if key != HOPES:
        queries.get_point(plan, key)
    return _ids(key)


def _ids(key: str) -> dict[str, int | None]:
    kind, _, pk = key.rpartition("-")
    return {f"{name}_id": int(pk) if name == kind else None for name in ("promise", "back_up", "support")}
