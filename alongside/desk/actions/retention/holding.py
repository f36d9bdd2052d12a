"""Legal holds: while one stands, nothing is disposed of."""

from datetime import datetime
from typing import TypeVar

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import FamilyHold, ServiceHold
from alongside.families.models import Family
from alongside.partners.models import Service

Held = TypeVar("Held", FamilyHold, ServiceHold)


@transaction.atomic
def hold_family(*, family: Family, why: str, by: User, at: datetime) -> FamilyHold:
    """Nothing of this family goes until the hold ends."""
    require(Permission.RETENTION_DECIDE, of=by)
    hold = FamilyHold.objects.create(family=family, why=why, set_at=at, set_by=by)
    record("family.held", subject=hold, by=by, at=at)
    return hold


@transaction.atomic
def hold_service(*, service: Service, why: str, by: User, at: datetime) -> ServiceHold:
    """Nothing of any family of this service goes until the hold ends."""
    require(Permission.RETENTION_DECIDE, of=by)
    hold = ServiceHold.objects.create(service=service, why=why, set_at=at, set_by=by)
    record("service.held", subject=hold, by=by, at=at)
    return hold


@transaction.atomic
def end_hold(*, hold: Held, why: str, by: User, at: datetime) -> Held:
    """The hold ends, for a reason. What had been due comes back to the list by itself."""
    require(Permission.RETENTION_DECIDE, of=by)
    hold = type(hold).objects.select_for_update().get(pk=hold.pk)
    if hold.ended_at is None:
        hold.ended_at, hold.ended_by, hold.ended_why = at, by, why
        hold.save(update_fields=["ended_at", "ended_by", "ended_why"])
        record("hold.ended", subject=hold, by=by, at=at)
    return hold
