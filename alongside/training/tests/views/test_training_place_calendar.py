"""A place in a calendar: right across clock changes, the same entry when it moves, crossed out when it ends."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from alongside.access.tests.factories import an_administrator
from alongside.partners.actions import end_account
from alongside.training.models import Booking
from alongside.training.queries.tokens import agree_token, calendar_token
from alongside.training.states import BookingStatus, SessionStatus
from alongside.training.tests.factories import a_booking, a_course, a_session

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
ONLINE = "https://meet.example/made-up-room"
# Clocks change on 27 October 2097: the first day is in summer, the second in winter.
STARTS = datetime(2097, 10, 24, 8, 30, tzinfo=UTC)


def a_place(**more: Any) -> Booking:
    return a_booking(a_session(a_course("Madeup awareness"), starts_at=STARTS, online_link=ONLINE, **more))


def events(booking: Booking) -> list[Any]:
    answer = Client().get(reverse("training_place_calendar", args=[calendar_token(booking)]))
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_each_day_is_an_entry_with_its_hours_in_london_and_how_to_come_in() -> None:
    booking = a_place(days=2)
    second = list(booking.session.days.all())[1]
    second.starts_at, second.ends_at = (moment + timedelta(hours=1) for moment in (second.starts_at, second.ends_at))
    second.save()
    first, later = events(booking)
    for event in (first, later):
        assert event.decoded("dtstart").astimezone(LONDON).strftime("%H:%M") == "09:30"
        assert event.decoded("dtend").astimezone(LONDON).strftime("%H:%M") == "12:30"
    assert first.decoded("dtstart").astimezone(UTC).hour == 8
    assert later.decoded("dtstart").astimezone(UTC).hour == 9
    assert str(first["summary"]) == "Madeup awareness (day 1 of 2)"
    assert str(first["location"]) == "Madeup Hall, 1 Invented Street, Sample City"
    assert ONLINE in str(first["description"])


def test_it_has_one_rule_for_summer_time_and_asks_nobody_for_an_answer() -> None:
    said = Client().get(reverse("training_place_calendar", args=[calendar_token(a_place())])).content.decode()
    assert said.count("BEGIN:VTIMEZONE") == 1
    assert "METHOD:PUBLISH" in said
    assert "ATTENDEE" not in said


def test_a_session_that_moved_is_the_same_entry_with_a_higher_number() -> None:
    booking = a_place()
    (before,) = events(booking)
    day = booking.session.days.get()
    day.starts_at, day.ends_at = (moment + timedelta(days=1) for moment in (day.starts_at, day.ends_at))
    day.save()
    booking.session.changes, booking.session.changed_at = 1, timezone.now() + timedelta(minutes=1)
    booking.session.save()
    (after,) = events(booking)
    assert (after["uid"], after["sequence"]) == (before["uid"], before["sequence"] + 1)
    assert after.decoded("dtstart") == before.decoded("dtstart") + timedelta(days=1)
    assert after["dtstamp"].dt > before["dtstamp"].dt


def test_a_place_that_ended_is_crossed_out_and_lets_nobody_in() -> None:
    booking = a_place()
    (before,) = events(booking)
    booking.status, booking.ended_at = BookingStatus.CANCELLED, timezone.now()
    booking.save()
    (after,) = events(booking)
    assert (after["uid"], str(after["status"])) == (before["uid"], "CANCELLED")
    assert after["sequence"] > before["sequence"]
    assert ONLINE not in after.to_ical().decode()


def test_an_account_that_was_ended_is_not_told_how_to_join_any_more() -> None:
    booking = a_place()
    assert ONLINE in events(booking)[0].to_ical().decode()
    end_account(worker=booking.learner, by=an_administrator(), at=timezone.now())
    (after,) = events(booking)
    assert str(after["status"]) == "CANCELLED"
    assert ONLINE not in after.to_ical().decode()


def test_a_session_that_was_called_off_is_crossed_out() -> None:
    booking = a_place()
    booking.session.status, booking.session.called_off_why = SessionStatus.CALLED_OFF, "Snow."
    booking.session.save()
    assert [str(one["status"]) for one in events(booking)] == ["CANCELLED"]


def test_what_was_never_ours_opens_nothing() -> None:
    booking = a_place()
    for token in ("x", agree_token(booking), "0" * 2000, "%00"):
        assert Client().get(f"/training/calendar/{token}/").status_code == 404


def test_nothing_between_keeps_it() -> None:
    answer = Client().get(reverse("training_place_calendar", args=[calendar_token(a_place())]))
    assert answer["Cache-Control"] == "no-store"
