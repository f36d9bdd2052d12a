"""Writing audit lines: in the same transaction as the thing they speak of."""

from datetime import datetime
from typing import Any

from django.db import models

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome


def record(
    event: str,
    *,
    subject: models.Model | None = None,
    family_id: int | None = None,
    outcome: Outcome = Outcome.DONE,
    detail: dict[str, Any] | None = None,
    by: Any,
    at: datetime,
) -> AuditEvent:
    """Write one line. `by` is whoever did it: a worker, or anything with a name; `detail` holds no secrets."""
    if family_id is None and subject is not None:
        family_id = getattr(subject, "family_id", None)
    return AuditEvent.objects.create(
        at=at,
        event=event,
        outcome=outcome,
        actor_id=getattr(by, "pk", None),
        actor_name=str(getattr(by, "name", "") or by)[:200],
        family_id=family_id,
        subject_kind=subject._meta.label_lower if subject is not None else "",
        subject_id=subject.pk if subject is not None else None,
        detail=detail or {},
    )
