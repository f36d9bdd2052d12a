"""Closing the register, and opening it again."""

from datetime import timedelta

import pytest

from alongside.training.actions.closing import CannotClose, CannotOpenAgain, close_register, open_register_again
from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Booking, Certificate, Charge
from alongside.training.states import Came, ChargeFor, Moment, SessionStatus
from alongside.training.tests.day import THREE_O_CLOCK, booked, closed, held_today, letters_about, marked, trainer_of
from alongside.training.tests.factories import a_course, terms

pytestmark = pytest.mark.django_db


def opened_again(booking: Booking) -> Booking:
    session = open_register_again(
        session=booking.session, by=trainer_of(booking.session), at=THREE_O_CLOCK + timedelta(hours=1)
    )
    booking.session = session
    return booking


def test_whoever_has_no_mark_did_not_come() -> None:
    session = held_today(days=2)
    there, away = marked(booked(session), Came.YES, Came.YES), booked(session)
    last = session.days.latest("starts_at")
    session = closed(session, at=last.ends_at)
    assert session.status == SessionStatus.OVER
    assert [mark.came for mark in away.attendance.all()] == [Came.NO, Came.NO]
    assert [mark.came for mark in there.attendance.all()] == [Came.YES, Came.YES]


def test_who_came_to_no_day_is_told_and_so_is_their_manager_where_they_agreed_to_it() -> None:
    session = held_today(a_course(manager_agrees=True))
    booking = booked(session)
    Booking.objects.filter(pk=booking.pk).update(status="booked", held_until=None, agreed_at=booking.asked_at)
    before = letters_about(booking)
    closed(session)
    assert letters_about(booking) - before == 2


def test_who_came_is_not_told_that_they_did_not() -> None:
    booking = marked(booked(held_today()), Came.LATE)
    before = letters_about(booking)
    closed(booking.session)
    assert letters_about(booking) == before


def test_closed_again_nobody_is_told_twice() -> None:
    booking = booked(held_today())
    closed(booking.session)
    told = letters_about(booking)
    closed(opened_again(booking).session)
    assert letters_about(booking) == told


def test_who_did_not_come_is_charged_as_the_terms_say_and_let_off_where_they_came_after_all() -> None:
    booking = booked(held_today(a_course(terms=terms(charge_no_show=5_000))))
    closed(booking.session)
    assert booking.charges.get().charged_for == ChargeFor.NO_SHOW
    marked(opened_again(booking), Came.YES)
    closed(booking.session)
    charge = booking.charges.get(charged_for=ChargeFor.NO_SHOW)
    assert charge.let_off_why


def test_where_they_had_not_come_after_all_the_charge_stands_again() -> None:
    booking = booked(held_today(a_course(terms=terms(charge_no_show=5_000))))
    closed(booking.session)
    for came in (Came.YES, Came.NO):
        marked(opened_again(booking), came)
        closed(booking.session)
    assert Charge.objects.get(booking=booking, charged_for=ChargeFor.NO_SHOW).let_off_at is None


def test_a_place_that_costs_something_is_charged_once_somebody_came() -> None:
    booking = marked(booked(held_today(a_course(terms=terms(charge_place=2_500)))), Came.YES)
    closed(booking.session)
    assert [(one.charged_for, one.pence) for one in booking.charges.all()] == [(ChargeFor.PLACE, 2_500)]


def test_a_certificate_goes_with_the_register_that_bore_it_out_and_comes_back_with_it() -> None:
    booking = marked(booked(held_today()), Came.YES)
    closed(booking.session)
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    for came, withdrawn in ((Came.NO, True), (Came.YES, False)):
        marked(opened_again(booking), came)
        closed(booking.session)
        assert (Certificate.objects.get(booking=booking).withdrawn_at is not None) is withdrawn


def test_whoever_said_how_it_was_before_the_register_was_marked_gets_their_certificate_then() -> None:
    booking = booked(held_today())
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    assert not Certificate.objects.exists()
    marked(booking, Came.YES)
    closed(booking.session)
    assert Certificate.objects.get().booking == booking


def test_before_the_last_day_nothing_is_closed() -> None:
    session = held_today(days=2)
    with pytest.raises(CannotClose, match="last day"):
        closed(session)


def test_it_is_closed_once() -> None:
    session = closed(held_today())
    with pytest.raises(CannotClose, match="already"):
        close_register(session=session, by=trainer_of(session), at=THREE_O_CLOCK)


def test_an_open_register_is_not_opened_again() -> None:
    session = held_today()
    with pytest.raises(CannotOpenAgain):
        open_register_again(session=session, by=trainer_of(session), at=THREE_O_CLOCK)
