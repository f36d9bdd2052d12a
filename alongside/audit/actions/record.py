"""Writing audit lines: in the same transaction as the thing they speak of."""

import json
from datetime import datetime
from typing import Any

from django.db import connection, models

from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome

AT_HOME = "a relative, at home"
# The only way in: the app's login may not insert.
WRITE_LINE = "select id, written_at from walls.write_line(%s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb)"


def record(
    event: str,
    *,
    subject: models.Model | None = None,
    family_id: int | None = None,
    outcome: Outcome = Outcome.DONE,
    detail: dict[str, Any] | None = None,
    by: Any,
    person: int | None = None,
    at: datetime,
) -> AuditEvent:
    """Write one line. `by` is whoever did it: a worker, or anything with a name; `detail` holds no secrets.

    `person` is the number of the relative whose doing it was; with nobody in `by` they did it themselves, at home.
    """
    if family_id is None and subject is not None:
        family_id = getattr(subject, "family_id", None)
    if person is not None:
        detail = {**(detail or {}), "person": person}
        by = by or AT_HOME
    line = AuditEvent(
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
    return _write(line)


def _write(line: AuditEvent) -> AuditEvent:
    told: list[Any] = [line.at, line.event, str(line.outcome), line.actor_id, line.actor_name, line.family_id]
    about: list[Any] = [line.subject_kind, line.subject_id, json.dumps(line.detail)]
    with connection.cursor() as cursor:
        cursor.execute(WRITE_LINE, told + about)
        line.pk, line.written_at = cursor.fetchone()
    line._state.adding, line._state.db = False, connection.alias
    return line
