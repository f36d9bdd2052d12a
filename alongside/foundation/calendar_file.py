"""One appointment as a calendar file, read alike by every calendar: the day in London, with a rule for summer time.

A generated list of clock changes ends somewhere, and a reader past its end shows the wrong hour; the two rules below
do not end. Nothing in the file names a family, a service or why somebody comes.
"""

from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from alongside.foundation.components import LONDON

CONTENT_TYPE = "text/calendar; charset=utf-8"
# Of the current rule: the last Sundays of March and October, at one in the morning by Greenwich.
_SINCE = 1996
_SUMMER, _WINTER = timedelta(hours=1), timedelta(0)


def calendar_file(*, key: str, summary: str, place: str, starts_at: datetime, made_at: datetime) -> bytes:
    """The file. With the same `key` a calendar takes a later one in place of the first."""
    calendar = Calendar()
    calendar.add("prodid", "-//Appointment//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_london())
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
