"""Training dates follow the page into calendars and readers of feeds, right across clock changes."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from alongside.public.tests.editors import a_version
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_course, a_session, an_organisation_of

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


def on_the_list(**more: Any) -> Session:
    """A session of the room of training, in winter, so that its hours are those of Greenwich."""
    starts = datetime(2097, 1, 10, 9, 30, tzinfo=UTC)
    return a_session(a_course("Madeup awareness"), **{"starts_at": starts, "place": "Madeup Hall", **more})


def test_a_session_anybody_may_book_is_there_with_a_way_to_it() -> None:
    session = on_the_list(online_link="https://meet.example/made-up-room", getting_in="A made-up side door")
    (event,) = calendar().walk("VEVENT")
    assert (str(event["summary"]), str(event["location"])) == ("Madeup awareness", "Madeup Hall, or online")
    assert str(event["url"]) == f"http://testserver/training/sessions/{session.reference}/"
    for path in ("/training/dates.ics", "/training/dates.xml", "/about/training/", "/ar/about/training/"):
        said = Client().get(path).content.decode()
        assert "made-up-room" not in said
        assert "side door" not in said
        assert "Invented Street" not in said
    assert "Madeup awareness" in Client().get("/about/training/").content.decode()


def test_sessions_and_what_an_editor_typed_stand_in_order_of_day() -> None:
    published(AWARENESS, AWARENESS | {"on": "2097-01-05", "what": "Open day"})
    on_the_list()
    titles = [str(entry.findtext(f"{ATOM}title")) for entry in feed().findall(f"{ATOM}entry")]
    assert titles == [
        "Saturday 5 January 2097: Open day",
        "Thursday 10 January 2097: Madeup awareness",
        "Sunday 20 January 2097: Awareness session",
    ]
    page = Client().get("/about/training/").content.decode()
    assert page.index("Open day") < page.index("Madeup awareness") < page.index("Awareness session")


def test_a_draft_and_one_organisations_own_are_nowhere() -> None:
    on_the_list(status=SessionStatus.DRAFT)
    on_the_list(only_for=an_organisation_of())
    assert calendar().walk("VEVENT") == []
    assert "Madeup awareness" not in Client().get("/about/training/").content.decode()


def test_a_session_that_moved_is_the_same_event_with_a_higher_number() -> None:
    session = on_the_list()
    (before,) = calendar().walk("VEVENT")
    day = session.days.get()
    day.starts_at, day.ends_at = (moment + timedelta(days=7) for moment in (day.starts_at, day.ends_at))
    day.save()
    session.changes, session.changed_at = 1, timezone.now()
    session.save()
    (after,) = calendar().walk("VEVENT")
    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after.decoded("dtstart") == before.decoded("dtstart") + timedelta(days=7)


def test_what_was_called_off_says_so_in_calendars_and_is_nowhere_else() -> None:
    session = on_the_list()
    (before,) = calendar().walk("VEVENT")
    session.status, session.called_off_why = SessionStatus.CALLED_OFF, "The trainer is ill."
    session.save()
    (event,) = calendar().walk("VEVENT")
    assert (event["uid"], str(event["status"])) == (before["uid"], "CANCELLED")
    assert event["sequence"] > before["sequence"]
    assert feed().findall(f"{ATOM}entry") == []
    assert "Madeup awareness" not in Client().get("/about/training/").content.decode()


def test_each_of_several_days_is_an_event_of_its_own() -> None:
    on_the_list(days=2)
    first, second = calendar().walk("VEVENT")
    assert str(first["summary"]) == "Madeup awareness (day 1 of 2)"
    assert first["uid"] != second["uid"]


def test_the_page_leads_to_the_list() -> None:
    assert 'href="/training/"' in Client().get("/about/training/").content.decode()
    assert 'href="/training/"' not in Client().get("/about/for-parents/").content.decode()
