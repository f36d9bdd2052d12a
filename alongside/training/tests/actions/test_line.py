"""The waiting list moves by itself."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.foundation.components import moment
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.training.actions.agree_place import agree_place
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.line import end_offers, move_line
from alongside.training.actions.sessions import change_session
from alongside.training.models import Booking, Charge, Session, SessionDay
from alongside.training.queries.arranging import plan_of
from alongside.training.rules.sessions import Span
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_booking, a_course, a_session, a_trainer, terms

pytestmark = pytest.mark.django_db
# A row that nobody can reckon with: hours before it, there is no day.
NO_SUCH_DAY = datetime(1, 1, 1, 0, 30, tzinfo=UTC)


def again(booking: Booking) -> Booking:
    return Booking.objects.select_related("session__course__terms", "learner", "organisation").get(pk=booking.pk)


def held_until(booking: Booking) -> datetime:
    until = again(booking).held_until
    assert until is not None
    return until


def a_full_session(*waiting: str, manager_agrees: bool = False, **more: object) -> tuple[Booking, list[Booking]]:
    """Who has its only place, and the line; in a course whose manager agrees, nobody in line has a yes yet."""
    session = a_session(a_course(manager_agrees=manager_agrees), capacity=1, **more)  # type: ignore[arg-type]
    first = a_booking(session)
    return first, [a_booking(session) for _ in waiting]


def leaves(booking: Booking) -> None:
    cancel_place(booking=booking, by=booking.learner, at=timezone.now())


def statuses(line: list[Booking]) -> list[str]:
    return [again(one).status for one in line]


def test_a_place_that_became_free_is_offered_to_whoever_asked_first() -> None:
    first, line = a_full_session("Ada", "Bo")
    leaves(first)
    assert statuses(line) == [BookingStatus.OFFERED, BookingStatus.WAITING]
    assert held_until(line[0]) > timezone.now()


def test_it_moves_overnight_from_one_to_the_next() -> None:
    first, line = a_full_session("Ada", "Bo", "Cleo")
    leaves(first)
    end_offers(at=held_until(line[0]))
    assert statuses(line) == [BookingStatus.OFFER_ENDED, BookingStatus.OFFERED, BookingStatus.WAITING]
    end_offers(at=held_until(line[1]))
    assert statuses(line) == [BookingStatus.OFFER_ENDED, BookingStatus.OFFER_ENDED, BookingStatus.OFFERED]


def test_an_offer_is_left_alone_until_its_time() -> None:
    first, line = a_full_session("Ada", "Bo")
    leaves(first)
    end_offers(at=held_until(line[0]) - timedelta(minutes=1))
    assert statuses(line) == [BookingStatus.OFFERED, BookingStatus.WAITING]


def test_whoever_needs_a_managers_yes_is_passed_over_until_they_have_it() -> None:
    first, line = a_full_session("Ada", "Bo", manager_agrees=True)
    agree_place(booking=line[1], by="Mina Overseer-Madeup", at=timezone.now())
    leaves(first)
    assert statuses(line) == [BookingStatus.WAITING, BookingStatus.OFFERED]
    end_offers(at=held_until(line[1]))
    assert statuses(line) == [BookingStatus.WAITING, BookingStatus.OFFER_ENDED]
    agree_place(booking=line[0], by="Mina Overseer-Madeup", at=timezone.now())
    assert statuses(line) == [BookingStatus.OFFERED, BookingStatus.OFFER_ENDED]


def test_a_manager_who_does_not_answer_in_time_loses_them_the_place_and_they_are_told() -> None:
    first, _ = a_full_session(manager_agrees=True)
    end_offers(at=held_until(first))
    ended = again(first)
    assert ended.status == BookingStatus.NOT_AGREED
    assert "had not answered" in ended.ended_why
    assert ended.ended_at is not None
    assert Message.objects.filter(to=first.learner.email, made_at=ended.ended_at).exists()


def test_no_place_is_offered_while_nobody_is_free_to_have_it() -> None:
    first, line = a_full_session("Ada")
    assert move_line(session=first.session, at=timezone.now()) == []
    assert statuses(line) == [BookingStatus.WAITING]


def test_once_a_session_has_more_places_the_line_has_them() -> None:
    first, line = a_full_session("Ada", "Bo", "Cleo")
    Session.objects.filter(pk=first.session_id).update(capacity=3)
    end_offers(at=timezone.now())
    assert statuses(line) == [BookingStatus.OFFERED, BookingStatus.OFFERED, BookingStatus.WAITING]


def test_with_no_time_left_nobody_is_offered_anything() -> None:
    begins = timezone.now() + timedelta(hours=2)
    first, line = a_full_session("Ada", starts_at=begins)
    leaves(first)
    assert statuses(line) == [BookingStatus.WAITING]


def test_a_newcomer_does_not_pass_those_in_line() -> None:
    first, line = a_full_session("Ada")
    session = first.session
    Session.objects.filter(pk=session.pk).update(capacity=2)
    assert a_booking(session).status == BookingStatus.WAITING
    assert statuses(line) == [BookingStatus.WAITING]


def test_one_session_that_goes_wrong_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    (bad, bad_line), (good, good_line) = a_full_session("Ada"), a_full_session("Bo")
    for first in (bad, good):
        leaves(first)
    SessionDay.objects.filter(session=bad.session).update(starts_at=NO_SUCH_DAY)
    late = max(held_until(bad_line[0]), held_until(good_line[0]))
    assert end_offers(at=late) == 1
    assert statuses([bad_line[0], good_line[0]]) == [BookingStatus.OFFERED, BookingStatus.OFFER_ENDED]
    assert "did not move" in caplog.text


def test_the_terms_say_how_long_an_offer_lasts() -> None:
    thursday = datetime(2026, 10, 8, 10, 0, tzinfo=UTC)
    session = a_session(a_course(terms=terms(hours_to_answer=5)), capacity=1, starts_at=thursday + timedelta(days=21))
    first, waits = a_booking(session, at=thursday), a_booking(session, at=thursday)
    cancel_place(booking=first, by=first.learner, at=thursday)
    assert held_until(waits) == thursday + timedelta(hours=5)


@pytest.mark.parametrize("manager_agrees", [False, True])
def test_what_is_held_ends_before_a_session_that_moves_and_they_read_until_when(manager_agrees: bool) -> None:
    first, line = a_full_session("Ada", manager_agrees=manager_agrees)
    held = first if manager_agrees else line[0]
    if not manager_agrees:
        leaves(first)
    trainer, now = a_trainer(), timezone.now()
    begins = now + timedelta(hours=30)
    plan = plan_of(Session.objects.get(pk=first.session_id))
    moved = replace(plan, days=[Span(begins, begins + timedelta(hours=3))], trainers=[trainer.pk])
    assert held_until(held) > begins
    change_session(session=first.session, plan=moved, by=trainer, at=now)
    assert held_until(held) == begins - timedelta(hours=2)
    letter = Message.objects.get(to=held.learner.email, training__endswith="changed")
    assert moment(begins - timedelta(hours=2)) in words_of(letter)


def test_a_place_of_somebody_whose_account_has_ended_goes_to_the_next_who_is_here() -> None:
    first, (gone, here) = a_full_session("Ada", "Bo")
    User.objects.filter(pk__in=(first.learner_id, gone.learner_id)).update(is_active=False)
    end_offers(at=timezone.now())
    assert statuses([first, gone, here]) == [BookingStatus.CANCELLED, BookingStatus.CANCELLED, BookingStatus.OFFERED]
    assert not Charge.objects.exists()


def test_once_a_session_has_begun_a_place_stays_whose_it_was() -> None:
    first, _ = a_full_session()
    User.objects.filter(pk=first.learner_id).update(is_active=False)
    end_offers(at=timezone.now() + timedelta(days=22))
    assert statuses([first]) == [BookingStatus.BOOKED]
