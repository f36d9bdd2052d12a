"""Training dates follow the page into calendars and readers of feeds, right across clock changes."""

from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from icalendar import Calendar

from alongside.public.tests.editors import a_version

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
AWARENESS: dict[str, str] = {
    "on": "2097-01-20", "from": "09:30", "until": "12:30", "what": "Awareness session", "where": "Old Library",
    "to": "https://training.example.org/awareness",
}  # fmt: skip


def published(*dates: dict[str, str]) -> None:
    a_version("training", blocks=[{"kind": "dates", "heading": "Dates", "dates": list(dates)}])


def calendar() -> Any:
    answer = Client().get("/training/dates.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(answer.content)


def feed() -> Any:
    answer = Client().get("/training/dates.xml")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)  # noqa: S314 - we wrote it just now


def test_a_date_is_in_the_calendar_with_its_hours_and_place() -> None:
    published(AWARENESS)
    (event,) = calendar().walk("VEVENT")
    assert event.decoded("dtstart").astimezone(UTC) == datetime(2097, 1, 20, 9, 30, tzinfo=UTC)
    assert event.decoded("dtend").astimezone(UTC) == datetime(2097, 1, 20, 12, 30, tzinfo=UTC)
    assert (str(event["summary"]), str(event["location"])) == ("Awareness session", "Old Library")
    assert str(event["url"]) == AWARENESS["to"]
    assert event.decoded("dtstart").tzinfo is not None
    assert b"TZID=Europe/London" in Client().get("/training/dates.ics").content


@pytest.mark.parametrize(
    ("on", "in_greenwich"),
    [("2097-03-30", 10), ("2097-03-31", 9), ("2097-10-26", 9), ("2097-10-27", 10)],
)
def test_ten_in_the_morning_is_ten_in_london_on_either_side_of_a_clock_change(on: str, in_greenwich: int) -> None:
    """In 2097 the clocks change on 31 March and 27 October, the last Sundays."""
    published(AWARENESS | {"on": on, "from": "10:00", "until": "11:00"})
    (event,) = calendar().walk("VEVENT")
    assert event.decoded("dtstart").astimezone(UTC).hour == in_greenwich


def test_the_same_date_is_the_same_event_each_time_it_is_asked_for() -> None:
    published(AWARENESS)
    first, second = (calendar().walk("VEVENT")[0] for _ in range(2))
    assert (first["uid"], first["dtstamp"].dt) == (second["uid"], second["dtstamp"].dt)


def test_a_day_without_hours_is_a_whole_day() -> None:
    published({"on": "2097-06-01", "what": "Open day"})
    (event,) = calendar().walk("VEVENT")
    assert event.decoded("dtstart") == date(2097, 6, 1)
    assert "dtend" not in event


def test_what_is_over_is_in_neither() -> None:
    published(AWARENESS | {"on": "2020-01-20"}, AWARENESS)
    assert len(calendar().walk("VEVENT")) == 1
    assert len(feed().findall(f"{ATOM}entry")) == 1


def test_the_feed_says_when_and_where() -> None:
    published(AWARENESS)
    (entry,) = feed().findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Sunday 20 January 2097: Awareness session"
    assert entry.findtext(f"{ATOM}summary") == "Sunday 20 January 2097. 9:30am–12:30pm. Old Library."
    assert entry.find(f"{ATOM}link").get("href") == AWARENESS["to"]
    assert entry.findtext(f"{ATOM}id").startswith("urn:uuid:")


def test_without_a_date_both_are_empty_and_whole() -> None:
    assert calendar().walk("VEVENT") == []
    assert calendar().walk("VTIMEZONE")
    empty = feed()
    assert empty.findall(f"{ATOM}entry") == []
    assert all(empty.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert empty.findtext(f"{ATOM}author/{ATOM}name")


def test_odd_words_break_neither() -> None:
    published(
        AWARENESS
        | {"what": "Tea\x0b & <b>talk</b>; 50%, \u202eback", "where": "\ufffe’O\x1fld’ Library", "to": "/help/"}
    )
    (event,) = calendar().walk("VEVENT")
    assert str(event["summary"]).startswith("Tea & <b>talk</b>; 50%,")
    assert str(event["url"]) == "http://testserver/help/"
    (entry,) = feed().findall(f"{ATOM}entry")
    assert "&lt;b&gt;" not in str(entry.findtext(f"{ATOM}title"))
    assert "<b>" not in str(entry.findtext(f"{ATOM}summary"))


def test_the_page_leads_to_both() -> None:
    page = Client().get("/about/training/").content.decode()
    assert '<link rel="alternate" type="text/calendar" href="/training/dates.ics"' in page
    assert '<link rel="alternate" type="application/atom+xml" href="/training/dates.xml"' in page
    assert "/training/dates.ics" not in Client().get("/about/for-parents/").content.decode()
