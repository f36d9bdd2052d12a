"""Changing, or confirming, how long one kind of file is kept."""

from datetime import date, datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.desk.models import RetentionRule
from alongside.desk.rules.retention import Rule
from alongside.desk.states import Basis


@transaction.atomic
def change_retention_rule(
    *,
    rule: Rule,
    basis: Basis,
    years: int,
    years_after_death: int | None,
    source: str,
    checked_by: str = "",
    checked_on: date | None = None,
    by: User,
    at: datetime,
) -> RetentionRule:
    """What the council says from now on. It is "to be checked" until somebody is named who confirmed it."""
    require(Permission.RETENTION_DECIDE, of=by)
    confirmed = bool(checked_by and checked_on)
    values = {
        "basis": basis,
        "years": years,
        "years_after_death": years_after_death,
        "source": source,
        "checked_by": checked_by if confirmed else "",
        "checked_on": checked_on if confirmed else None,
        "changed_at": at,
        "changed_by": by,
    }
    changed, _ = RetentionRule.objects.update_or_create(clock=rule.clock, status=rule.status, defaults=values)
    detail = {"rule": rule.key, "basis": basis.value, "years": years, "checked": confirmed}
    record("retention_rule.changed", subject=changed, detail=detail, by=by, at=at)
    return changed
