"""Reminders: once each for every starting day, from five days before with how to join, and never at night."""

from datetime import UTC, datetime, timedelta

import pytest

from alongside.access.tests.factories import an_administrator
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.actions import end_account
from alongside.training.actions.reminding import CannotRemind, remind, remind_each
from alongside.training.actions.telling import tell
from alongside.training.actions.walking_in import walk_in
from alongside.training.models import Booking, Session
from alongside.training.queries.letters import mark_of
from alongside.training.queries.reminding import who_is_reminded
from alongside.training.states import BookingStatus, Letter
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session

pytestmark = pytest.mark.django_db
STARTS = datetime(2097, 11, 4, 10, 0, tzinfo=UTC)  # in winter; the clocks go back on 27 October
ONLINE = "https://meet.example/made-up-room"


def booked(session: Session | None = None, *, days_before: int = 40) -> Booking:
    session = session or a_session(starts_at=STARTS, online_link=ONLINE, joining_words="Bring a pencil.")
    return a_booking(session, at=STARTS - timedelta(days=days_before))


def on(days_before: int, hour: int = 10) -> list[Letter]:
    """What the task does at this hour."""
    at = (STARTS - timedelta(days=days_before)).replace(hour=hour)
    found = who_is_reminded(at)
    for one in found:
        remind(reminder=one, at=at)
    return [one.letter for one in found]


def letters(booking: Booking) -> list[str]:
    found = Message.objects.filter(training__startswith=mark_of(booking), worker=booking.learner).order_by("pk")
    return [words_of(one) for one in found]


def test_three_reminders_go_each_once() -> None:
    booking = booked()
    went = {days: on(days) + on(days) for days in range(16, -1, -1)}
    assert {days: letter for days, letter in went.items() if letter} == {
        14: [Letter.REMINDER],
        5: [Letter.JOINING],
        1: [Letter.JOINING],
    }
    assert len(letters(booking)) == 4


def test_from_five_days_before_it_says_how_to_join_and_before_that_not() -> None:
    booking = booked()
    on(14)
    assert not [words for words in letters(booking) if ONLINE in words]
    on(5)
    assert ONLINE in letters(booking)[-1]
    assert "Bring a pencil." in letters(booking)[-1]


def test_a_day_on_which_nothing_ran_is_made_up_for() -> None:
    booked()
    assert on(13) == [Letter.REMINDER]


@pytest.mark.parametrize(("hour", "goes"), [(7, False), (8, True), (17, True), (18, False), (23, False)])
def test_nobody_is_reminded_at_night(hour: int, goes: bool) -> None:
    booked()
    assert bool(on(5, hour)) == goes


def test_across_the_clock_change_the_day_is_londons() -> None:
    """Fourteen days before is 21 October, in summer time: at half past seven by Greenwich it is half past eight."""
    booked()
    assert who_is_reminded(datetime(2097, 10, 21, 6, 30, tzinfo=UTC)) == []
    (one,) = who_is_reminded(datetime(2097, 10, 21, 7, 30, tzinfo=UTC))
    assert one.letter == Letter.REMINDER
    assert who_is_reminded(datetime(2097, 10, 20, 15, 0, tzinfo=UTC)) == []


def test_who_books_late_is_told_how_to_join_at_once_and_not_twice() -> None:
    booking = booked(days_before=3)
    assert ONLINE in letters(booking)[0]
    assert on(3) == on(2) == []
    assert on(1) == [Letter.JOINING]


def test_who_books_after_the_first_reminder_is_not_reminded_of_what_they_just_read() -> None:
    booked(days_before=10)
    assert on(10) == on(9) == []
    assert on(5) == [Letter.JOINING]


def test_nobody_whose_account_was_ended_is_told_how_to_join() -> None:
    booking = booked()
    found = who_is_reminded(at := STARTS - timedelta(days=5))
    end_account(worker=booking.learner, by=an_administrator(), at=at)
    assert on(5) == []
    with pytest.raises(CannotRemind):
        remind(reminder=found[0], at=at)
    tell(booking=booking, letter=Letter.CHANGED, at=at)
    assert "has changed" in letters(booking)[-1]
    assert not [words for words in letters(booking) if ONLINE in words]


def test_nobody_is_reminded_who_stands_at_the_door_already() -> None:
    learner, at = a_learner(), STARTS - timedelta(minutes=20)
    works = learner.practitioner.organisation
    walk_in(session=booked().session, learner=learner, organisation=works, by_trainer=False, by=learner, at=at)
    assert learner not in [one.booking.learner for one in who_is_reminded(at)]


def test_nobody_is_reminded_of_a_place_that_ended_or_is_not_theirs_yet() -> None:
    for status in (BookingStatus.CANCELLED, BookingStatus.WAITING):
        booking = booked()
        ended = STARTS - timedelta(days=30) if status == BookingStatus.CANCELLED else None
        Booking.objects.filter(pk=booking.pk).update(status=status, ended_at=ended)
    assert on(5) == []


def test_a_place_that_ended_between_looking_and_writing_is_left() -> None:
    booking = booked()
    at = STARTS - timedelta(days=5)
    (reminder,) = who_is_reminded(at)
    Booking.objects.filter(pk=booking.pk).update(status=BookingStatus.CANCELLED, ended_at=at)
    with pytest.raises(CannotRemind):
        remind(reminder=reminder, at=at)
    assert len(letters(booking)) == 1


def test_a_session_that_moves_reminds_again() -> None:
    booking = booked()
    assert on(5) == [Letter.JOINING]
    day = booking.session.days.get()
    day.starts_at, day.ends_at = (moment + timedelta(days=1) for moment in (day.starts_at, day.ends_at))
    day.save()
    assert on(4) == [Letter.JOINING]
    assert "Tuesday 5 November 2097" in letters(booking)[-1]


def test_of_several_days_the_first_counts_and_each_is_said() -> None:
    session = a_session(starts_at=STARTS, days=3)
    booking = booked(session)
    assert on(14) == [Letter.REMINDER]
    words = letters(booking)[-1]
    assert words.count("10:00am to 1:00pm") == 3
    assert on(-3) == on(-7) == []


def test_a_course_says_its_own_days() -> None:
    booked(a_session(a_course(reminder_days=[7]), starts_at=STARTS))
    assert on(14) == []
    assert on(7) == [Letter.JOINING]


def test_once_it_has_begun_nobody_is_reminded() -> None:
    booked()
    assert on(0, 9) == [Letter.JOINING]
    booked()
    assert on(0, 11) == []


def test_one_reminder_that_goes_wrong_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    gone, here = booked(), booked()
    at = STARTS - timedelta(days=5)
    found = who_is_reminded(at)
    Message.objects.filter(training__startswith=mark_of(gone)).delete()
    gone.delete()
    assert (len(found), remind_each(found, at=at)) == (2, 1)
    assert len(letters(here)) == 2
    assert "was not written" in caplog.text
