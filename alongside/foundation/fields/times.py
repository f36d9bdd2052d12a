"""Questions answered with a day or a time, read the way people write them."""

import datetime
import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from alongside.foundation.components import LONDON, clock, day
from alongside.foundation.fields.base import HouseField, safe_text
from alongside.foundation.languages import Said

PARTS = ("day", "month", "year")
SAID = {
    "day": pgettext_lazy("of a date", "day"),
    "month": pgettext_lazy("of a date", "month"),
    "year": pgettext_lazy("of a date", "year"),
}
MONTHS = [datetime.date(2000, number, 1).strftime("%B").lower() for number in range(1, 13)]
NOT_REAL = _("Enter a real date, like 27 3 2026.")
EARLIEST, LATEST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)
Boxes = tuple[str, str, str]


def day_boxes(name: str, value: datetime.date) -> dict[str, str]:
    """What a browser posts when a person fills in the three boxes of a day."""
    return {f"{name}-day": str(value.day), f"{name}-month": str(value.month), f"{name}-year": str(value.year)}


class ThreeBoxes(forms.Widget):
    """Reads day, month and year from three boxes."""

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Boxes | None:
        boxes = tuple(str(data.get(f"{name}-{part}") or "") for part in PARTS)
        return (boxes[0], boxes[1], boxes[2]) if any(boxes) else None

    def value_omitted_from_data(self, data: Mapping[str, Any], files: Any, name: str) -> bool:
        return not any(f"{name}-{part}" in data for part in PARTS)


def _add_the_missing(part: str, other: str = "") -> str:
    if not other:
        return gettext("Add the %(part)s to this date.") % {"part": SAID[part]}
    return gettext("Add the %(part)s and the %(other)s to this date.") % {"part": SAID[part], "other": SAID[other]}


def _number(text: str) -> int:
    if not text.isdecimal() or len(text) > 4:
        raise ValidationError(NOT_REAL, code="not_real")
    return int(text)


def _month(text: str) -> int:
    found = [number for number, name in enumerate(MONTHS, start=1) if len(text) > 2 and name.startswith(text.lower())]
    return found[0] if len(found) == 1 else _number(text)


class Day(HouseField):
    """A day in three boxes. Takes 3, 03, March or mar, and names the part that is missing."""

    component = "date-input"
    has_legend = True
    widget = ThreeBoxes
    when_missing = _("Enter a date, like 27 3 2026.")

    def __init__(
        self,
        *,
        earliest: datetime.date = EARLIEST,
        latest: datetime.date = LATEST,
        too_early: Said = "",
        too_late: Said = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.earliest, self.latest = earliest, latest
        self.too_early, self.too_late = too_early, too_late

    def anchor(self, bound: BoundField) -> str:
        return f"{bound.auto_id}-day"

    def to_python(self, value: object) -> datetime.date | None:
        if value is None or isinstance(value, datetime.date):
            return value
        boxes = [safe_text(part).strip() for part in value] if isinstance(value, tuple | list) else []
        if not any(boxes):
            return None
        if missing := [part for part, typed in zip(PARTS, boxes, strict=True) if not typed]:
            raise ValidationError(_add_the_missing(*missing), code="missing_part")
        return self._sensible(self._real(*boxes))

    def _real(self, day_typed: str, month_typed: str, year_typed: str) -> datetime.date:
        year = _number(year_typed)
        if len(year_typed) != 4:
            raise ValidationError(_("Enter the year with 4 numbers, like 2026."), code="short_year")
        try:
            return datetime.date(year, _month(month_typed), _number(day_typed))
        except ValueError:
            raise ValidationError(NOT_REAL, code="not_real") from None

    def _sensible(self, value: datetime.date) -> datetime.date:
        if value < self.earliest:
            said = gettext("Enter %(day)s or a later day.") % {"day": day(self.earliest)}
            raise ValidationError(self.too_early or said, code="too_early")
        if value > self.latest:
            said = gettext("Enter %(day)s or an earlier day.") % {"day": day(self.latest)}
            raise ValidationError(self.too_late or said, code="too_late")
        return value

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        value = bound.value()
        if isinstance(value, datetime.date):
            value = (str(value.day), str(value.month), str(value.year))
        wrong = " govuk-input--error" if bound.errors else ""
        items = [
            {
                "name": part,
                "label": str(SAID[part]).capitalize(),
                "value": typed,
                "classes": f"govuk-input--width-{4 if part == 'year' else 2}{wrong}",
                "inputmode": "text" if part == "month" else "numeric",
                "autocomplete": "off",
            }
            for part, typed in zip(PARTS, value or ("", "", ""), strict=True)
        ]
        return super().options(bound, heading=heading) | {"items": items, "namePrefix": bound.html_name}

    def shown(self, value: object) -> str:
        if isinstance(value, tuple):
            return " ".join(value)
        return day(value) if isinstance(value, datetime.date) else ""


_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.\s]?(?P<minute>\d{2}))?\s*(?P<half>[ap]\.?m\.?)?", re.ASCII)
NOT_A_TIME = _("Enter a time, like 2pm or 2:30pm.")


class TimeOfDay(HouseField):
    """A time as people write it: 2pm, 14:00, 2.30pm, noon."""

    widget = forms.TextInput
    when_missing = NOT_A_TIME

    def to_python(self, value: object) -> datetime.time | None:
        if value is None or isinstance(value, datetime.time):
            return value
        text = safe_text(value).strip().lower()
        if text in ("noon", "midday", "12 noon"):
            return datetime.time(12)
        if not text:
            return None
        found = _TIME.fullmatch(text)
        if not found or not (found["minute"] or found["half"]):
            raise ValidationError(NOT_A_TIME, code="not_a_time")
        return self._read(text, found)

    def _read(self, text: str, found: re.Match[str]) -> datetime.time:
        hour, minute, half = int(found["hour"]), int(found["minute"] or 0), (found["half"] or "")[:1]
        if not half and 1 <= hour <= 7 and len(found["hour"]) == 1:
            said = gettext("Say if %(time)s is am or pm, like %(time)spm.") % {"time": text}
            raise ValidationError(said, code="which_half")
        if half and not 1 <= hour <= 12:
            raise ValidationError(NOT_A_TIME, code="not_a_time")
        if half:
            hour = hour % 12 + (12 if half == "p" else 0)
        try:
            return datetime.time(hour, minute)
        except ValueError:
            raise ValidationError(NOT_A_TIME, code="not_a_time") from None

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        more = {"value": self.shown(bound.value()), "classes": "govuk-input--width-5", "autocomplete": "off"}
        return super().options(bound, heading=heading) | more

    def shown(self, value: object) -> str:
        return clock(value) if isinstance(value, datetime.time) else str(value or "")


def not_on_the_clock(typed: datetime.datetime) -> list[str]:
    """Why no clock in London shows this time once on that day: on two nights a year an hour is missing, or comes twice.

    In both, the offset differs between the two readings of it (PEP 495); of an hour that is missing the first has less.
    """
    first, second = (typed.replace(tzinfo=LONDON, fold=reading).utcoffset() for reading in (0, 1))
    if first is None or second is None or first == second:
        return []
    if first < second:
        return ["The clocks go forward that night, and this time is left out. Choose another."]
    return ["The clocks go back that night, so this time comes twice. Choose another."]
