"""Noting where a child stands with the council."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.models import ChildStatus
from alongside.families.rules.statuses import blockers_to_noting
from alongside.families.states import Status
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotNoteStatus(Cannot):
    """Why a status cannot be noted."""


@transaction.atomic
def note_status(
    *,
    child: Person,
    status: Status,
    started_on: date,
    ended_on: date | None = None,
    detail: str = "",
    source: str = "",
    by: User,
    at: datetime,
) -> ChildStatus | None:
    """Write down one stretch of a child's standing. The same stretch again, unchanged, returns None: nothing to do."""
    if blockers := blockers_to_noting(started_on=started_on, ended_on=ended_on, today=timezone.localdate(at)):
        raise CannotNoteStatus(blockers)
    known = ChildStatus.objects.select_for_update().filter(child=child, status=status, started_on=started_on).first()
    if known and (known.ended_on, known.detail) == (ended_on, detail):
        return None
    if known:
        known.ended_on, known.detail = ended_on, detail
        known.save(update_fields=["ended_on", "detail"])
    else:
        known = ChildStatus.objects.create(
            child=child,
            status=status,
            started_on=started_on,
            ended_on=ended_on,
            detail=detail,
            source=source,
            noted_at=at,
        )
    record("child_status.noted", subject=known, by=by, at=at)
    return known
