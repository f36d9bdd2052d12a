"""Restricting who may open a family to those named as involved, and lifting it."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families import queries
from alongside.families.actions.involvements import involve
from alongside.families.actions.notices import notify
from alongside.families.actions.stories import tell
from alongside.families.models import Family
from alongside.families.rules import restricting as rules
from alongside.families.states import Book, Part
from alongside.foundation.blockers import Cannot


class CannotRestrict(Cannot):
    """Why a family cannot be restricted, or the restriction not lifted."""


@transaction.atomic
def restrict_family(*, family: Family, why: str, by: User, at: datetime) -> Family:
    """From the next request only those named may open it. Whoever restricts it is named as its service manager."""
    family = _held(family, by=by)
    if blockers := rules.blockers_to_restricting(family, why=why):
        raise CannotRestrict(blockers)
    on = localdate(at)
    if not queries.is_named(by, family, on=on):
        involve(family=family, worker=by, part=Part.SERVICE_MANAGER, from_on=on, by=by, at=at)
    family.restricted, family.restricted_why = True, why
    family.save(update_fields=["restricted", "restricted_why"])
    record("family.restricted", subject=family, by=by, at=at)
    _tell(family, f"{by.name} restricted who may open {family.name}: only those named as its workers.", by=by, at=at)
    return family


@transaction.atomic
def lift_restriction(*, family: Family, why: str, by: User, at: datetime) -> Family:
    """From the next request the managers of its service may open it again."""
    family = _held(family, by=by)
    if blockers := rules.blockers_to_lifting(family, why=why):
        raise CannotRestrict(blockers)
    family.restricted, family.restricted_why = False, ""
    family.save(update_fields=["restricted", "restricted_why"])
    record("family.restriction_lifted", subject=family, by=by, at=at)
    words = f"{by.name} lifted the restriction of {family.name}: the managers of its service may open it again."
    _tell(family, words, reason=f" The reason: {why}", by=by, at=at)
    return family


def _held(family: Family, *, by: User) -> Family:
    require(Permission.FAMILY_RESTRICT, of=by)
    held = Family.objects.select_for_update(of=("self",)).select_related("service").get(pk=family.pk)
    if not queries.works_with(by, held):
        raise CannotRestrict("Only those who work with this family can do this.")
    return held


def _tell(family: Family, words: str, *, reason: str = "", by: User, at: datetime) -> None:
    """The reason stands in the service's own book, where disposal reaches it, and in no notice or audit line."""
    tell(words + reason, family=family, book=Book.CONFERENCING, by=by, at=at)
    parts = queries.open_parts_of(family, on=localdate(at)).exclude(worker=by).select_related("worker")
    workers = {part.worker_id: part.worker for part in parts if part.worker.is_active}
    notify(words, family=family, workers=workers.values(), link=("workers", family.reference), at=at)
