"""What a row said before it was changed or removed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from alongside.audit.models import RowHistory
from alongside.audit.states import Operation


@dataclass(frozen=True)
class Before:
    """What a row said until this moment, and in whose request it was changed or removed (None: nobody's)."""

    at: datetime
    by: int | None
    operation: Operation
    before: dict[str, Any]


def history_of(row: Model) -> list[Before]:
    """Newest first; as much of it as whoever asks may see."""
    kept = RowHistory.objects.filter(table_name=row._meta.db_table, row_id=row.pk)
    return [Before(at=one.at, by=one.worker_id, operation=Operation(one.operation), before=one.before) for one in kept]
