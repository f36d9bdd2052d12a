"""Appointments as calendar files, read alike by every calendar: the day in London, with a rule for summer time.

A generated list of clock changes ends somewhere, and a reader past its end shows the wrong hour; the two rules below
do not end. Nothing in the file of one appointment names a family, a service or why somebody comes.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from alongside.foundation.components import LONDON

CONTENT_TYPE = "text/calendar; charset=utf-8"
# Of the current rule: the last Sundays of March and October, at one in the morning by Greenwich.
_SINCE = 1996
_SUMMER, _WINTER = timedelta(hours=1), timedelta(0)


def calendar_file(*, key: str, summary: str, place: str, starts_at: datetime, made_at: datetime) -> bytes:
    """The file. With the same `key` a calendar takes a later one in place of the first."""
    calendar = _empty()
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, key)}@appointment")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("sequence", int(made_at.timestamp()) // 60 % 2**31)
    event.add("dtstart", starts_at.astimezone(LONDON))
    event.add("summary", summary)
    if place:
        event.add("location", place)
    calendar.add_component(event)
    return bytes(calendar.to_ical())


@dataclass(frozen=True)
class Occasion:
    """Something to come to: at a time in London, or on a day. The same `key` is always the same occasion.

    `changes` counts how often it changed, so that a calendar takes the later one; what is called off says so, as it
    would else stay in calendars for good.
    """

    key: str
    summary: str
    place: str
    starts: datetime | date
    ends: datetime | None = None
    more_at: str = ""
    changes: int = 0
    changed_at: datetime | None = None
    is_called_off: bool = False
    words: str = ""


def calendar_of(occasions: Iterable[Occasion], *, name: str, made_at: datetime) -> bytes:
    """A calendar people subscribe to. It may be empty: the zone alone makes it a calendar."""
    calendar = _empty()
    calendar.add("x-wr-calname", name)
    for one in occasions:
        event = Event()
        event.add("uid", f"{uuid5(NAMESPACE_URL, one.key)}@occasion")
        event.add("dtstamp", (one.changed_at or made_at).astimezone(UTC))
        event.add("sequence", one.changes + one.is_called_off)
        event.add("status", "CANCELLED" if one.is_called_off else "CONFIRMED")
        event.add("dtstart", _as_said(one.starts))
        if one.ends:
            event.add("dtend", _as_said(one.ends))
        event.add("summary", one.summary)
        for name_of, value in (("location", one.place), ("url", one.more_at), ("description", one.words)):
            if value:
                event.add(name_of, value)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _as_said(when: datetime | date) -> datetime | date:
    return when.astimezone(LONDON) if isinstance(when, datetime) else when


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Appointment//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_london())
    return calendar


def _london() -> Timezone:
    zone = Timezone()
    zone.add("tzid", "Europe/London")
    for part, name, month, hour, before, after in (
        (TimezoneDaylight(), "BST", 3, 1, _WINTER, _SUMMER),
        (TimezoneStandard(), "GMT", 10, 2, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", datetime(_SINCE, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001 (as the zone counts)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("rrule", vRecur({"freq": "yearly", "bymonth": month, "byday": "-1SU"}))
        zone.add_component(part)
    return zone
