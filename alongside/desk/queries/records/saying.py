"""The value of one field as words that anybody can read."""

from datetime import date, datetime
from typing import Any

from django.db.models import Field, ManyToManyField
from django.utils import timezone

from alongside.desk.queries.records.people import said_day


def label_of(row: Any, name: str, labels: dict[str, str]) -> str:
    """The field's plain name."""
    return labels.get(name) or str(row._meta.get_field(name).verbose_name).replace("_", " ").capitalize()


def said(row: Any, name: str) -> str:
    """What the field says; an empty text where it says nothing."""
    field: Field[Any, Any] = row._meta.get_field(name)
    if isinstance(field, ManyToManyField):
        return ", ".join(str(one) for one in getattr(row, name).all())
    value = getattr(row, name)
    if value is False and not field.null:  # never asked, as far as the record can tell
        return ""
    if field.choices and not isinstance(value, list):
        return str(getattr(row, f"get_{name}_display")()) if value else ""
    return _words(value)


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return said_day(timezone.localdate(value))
    if isinstance(value, date):
        return said_day(value)
    if isinstance(value, dict):
        return "\n".join(f"{key}: {text}" for key, inner in value.items() if (text := _words(inner)))
    if isinstance(value, list | tuple):
        return "\n".join(text for inner in value if (text := _words(inner)))
    if isinstance(value, bytes | memoryview):
        return ""
    return str(value)


def follow(row: Any, way: str) -> Any:
    """What stands at the end of a way such as "plan__began_at", in a row already at hand."""
    value = row if way else None
    for part in way.split("__") if way else []:
        value = getattr(value, part, None)
    return value


def all_at(row: Any, way: str) -> set[Any]:
    """Everything at the end of a way that may go over many, such as "owed__party__person_id"; what is prefetched."""
    found: list[Any] = [row]
    for part in way.split("__"):
        nexts: list[Any] = [getattr(one, part, None) for one in found]
        found = [one for some in nexts for one in (some.all() if hasattr(some, "all") else [some]) if one is not None]
    return set(found)


def day_in(value: Any) -> date | None:
    """The day of a moment, or of a day."""
    if isinstance(value, datetime):
        return timezone.localdate(value)
    return value if isinstance(value, date) else None
