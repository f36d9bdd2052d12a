"""Who gets a place, who waits, who is next."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.training.models import Booking
from alongside.training.rules import places as rules
from alongside.training.rules.places import Room
from alongside.training.states import BookingStatus, PlacesGiven, SessionStatus

NOW = datetime(2026, 10, 8, 10, 0, tzinfo=UTC)
ROOM = Room(SessionStatus.OPEN, PlacesGiven.FIRST_COME, 2, taken=1, waiting=0, begins_at=NOW + timedelta(days=20))


def waits(number: int, *, minutes: int = 0, agreed: bool = True) -> Booking:
    asked = NOW + timedelta(minutes=minutes)
    return Booking(pk=number, asked_at=asked, status=BookingStatus.WAITING, agreed_at=asked if agreed else None)


@pytest.mark.parametrize(
    ("room", "agrees", "status"),
    [
        (ROOM, False, BookingStatus.BOOKED),
        (ROOM, True, BookingStatus.AGREEING),
        (replace(ROOM, taken=2), False, BookingStatus.WAITING),
        (replace(ROOM, taken=9), False, BookingStatus.WAITING),
        (replace(ROOM, places_given=PlacesGiven.CHOSEN), True, BookingStatus.WANTED),
        (replace(ROOM, waiting=1, next_up=1), False, BookingStatus.WAITING),
        (replace(ROOM, waiting=1), True, BookingStatus.WAITING),
        (replace(ROOM, taken=0, waiting=1), True, BookingStatus.AGREEING),
    ],
)
def test_what_somebody_gets_who_asks_now(room: Room, agrees: bool, status: BookingStatus) -> None:
    assert rules.status_for_new(room, manager_agrees=agrees) == status


def test_in_the_last_hours_whoever_comes_first_has_it() -> None:
    room = replace(ROOM, waiting=3, next_up=3, offers=False)
    assert rules.status_for_new(room, manager_agrees=False) == BookingStatus.BOOKED


def test_whoever_asked_first_is_next() -> None:
    line = [waits(1, minutes=5), waits(2, minutes=1), waits(3, minutes=1)]
    assert [one.pk for one in rules.next_in_line(line, manager_agrees=False, places=2)] == [2, 3]


def test_who_needs_a_managers_yes_is_passed_over_and_keeps_their_place() -> None:
    line = [waits(1, agreed=False), waits(2, minutes=9)]
    assert [one.pk for one in rules.next_in_line(line, manager_agrees=True, places=1)] == [2]
    line[0].agreed_at = NOW
    assert [one.pk for one in rules.next_in_line(line, manager_agrees=True, places=1)] == [1]


def test_every_reason_not_to_book_is_said() -> None:
    room = replace(ROOM, begins_at=NOW)
    said = rules.blockers_to_booking(room, has_one=True, missing=["First steps"], at=NOW, not_for_them="Madeup School")
    assert len(said) == 4


@pytest.mark.parametrize("status", [SessionStatus.DRAFT, SessionStatus.CALLED_OFF, SessionStatus.OVER])
def test_only_an_open_session_is_booked(status: SessionStatus) -> None:
    assert rules.blockers_to_booking(replace(ROOM, status=status), has_one=False, missing=[], at=NOW)


def offered(until: timedelta) -> Booking:
    return Booking(pk=1, status=BookingStatus.OFFERED, held_until=NOW + until)


def test_an_offer_is_taken_until_its_time_and_not_after() -> None:
    assert rules.blockers_to_taking(offered(timedelta(1)), ROOM, manager_agrees=False, at=NOW) == []
    assert rules.blockers_to_taking(offered(timedelta(0)), ROOM, manager_agrees=False, at=NOW)


def test_in_the_last_hours_somebody_in_line_takes_a_free_place_without_an_offer() -> None:
    last = replace(ROOM, offers=False)
    assert rules.blockers_to_taking(waits(1), last, manager_agrees=True, at=NOW) == []
    assert rules.blockers_to_taking(waits(1, agreed=False), last, manager_agrees=True, at=NOW)
    assert rules.blockers_to_taking(waits(1), replace(last, taken=2), manager_agrees=False, at=NOW)
    assert rules.blockers_to_taking(waits(1), ROOM, manager_agrees=False, at=NOW)
