"""Signing in with the code on the wall."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.foundation.components import clock
from alongside.training.models import Attendance, Session
from alongside.training.states import Came, CameHow
from alongside.training.tests.day import booked, closed, held_now
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def path(session: Session) -> str:
    return f"/training/here/{session.wall_code}/"


def type_address(session: Session, email: str, browser: Client | None = None) -> Any:
    return (browser or Client()).post(path(session), {"email": email})


def test_who_has_come_in_before_presses_once() -> None:
    booking = booked(held_now())
    browser = learning(booking.learner)
    assert booking.learner.name in browser.get(path(booking.session)).content.decode()
    assert "You are in" in browser.post(path(booking.session), {"me": "yes"}).content.decode()
    mark = booking.attendance.get()
    assert (mark.came, mark.how) == (Came.YES, CameHow.ON_THE_WALL)


def test_signing_in_again_says_since_when() -> None:
    booking = booked(held_now())
    browser = learning(booking.learner)
    browser.post(path(booking.session), {"me": "yes"})
    since = clock(booking.attendance.get().at)
    assert f"You are in since {since}" in browser.post(path(booking.session), {"me": "yes"}).content.decode()
    assert Attendance.objects.count() == 1


def test_others_type_the_address_their_place_was_booked_with() -> None:
    booking = booked(held_now())
    assert "You are in" in type_address(booking.session, booking.learner.email.upper()).content.decode()
    assert booking.attendance.exists()


def test_of_somebody_else_nothing_is_told() -> None:
    """Whose address it is, whether they were in already and since when: a typed address may be anybody's."""
    booking = booked(held_now())
    first = type_address(booking.session, booking.learner.email).content.decode()
    second = type_address(booking.session, booking.learner.email).content.decode()
    assert booking.learner.name not in first
    assert "since" not in second
    assert first == second


def test_late_is_told_by_the_clock() -> None:
    booking = booked(held_now(minutes=-20))
    page = learning(booking.learner).post(path(booking.session), {"me": "yes"}).content.decode()
    assert "you came late" in page
    assert booking.attendance.get().came == Came.LATE


def test_an_address_without_a_place_leads_to_saying_who_they_are() -> None:
    session = held_now()
    answer = type_address(session, "noor@madeup-school.example")
    assert answer["Location"] == f"{path(session)}without-a-place/?email=noor%40madeup-school.example"
    assert not Attendance.objects.exists()


def test_somebody_known_without_a_place_can_come_in_where_there_is_room() -> None:
    session, learner = held_now(), a_learner()
    browser = learning(learner)
    assert "Come in without a place" in browser.get(path(session)).content.decode()
    browser.post(path(session) + "without-a-place/", {"me": "yes"})
    assert session.bookings.get().learner == learner


def test_one_phone_can_go_round() -> None:
    booking = booked(held_now())
    browser = learning(a_learner())
    assert "Your email address" in browser.get(path(booking.session) + "?other=1").content.decode()
    browser.post(path(booking.session) + "?other=1", {"email": booking.learner.email})
    assert booking.attendance.exists()


@pytest.mark.parametrize("code", ["ZZZZZZZ", "7777777", "a" * 400, "😀"])
def test_a_wrong_code_says_so(code: str) -> None:
    answer = Client().get(f"/training/here/{code}/")
    assert answer.status_code == 404
    assert "This code is not right" in answer.content.decode()


def test_whoever_tries_many_codes_is_sent_to_the_trainer() -> None:
    browser = Client()
    pages = [browser.get("/training/here/7777777/").content.decode() for _ in range(41)]
    assert "too many tries" in pages[-1]
    assert "too many tries" not in pages[0]


def test_whoever_tries_many_addresses_is_sent_to_the_trainer() -> None:
    session, browser = held_now(), Client()
    for number in range(60):
        type_address(session, f"nobody{number}@madeup.example", browser)
    assert "too many tries" in type_address(session, "nobody@madeup.example", browser).content.decode()


@pytest.mark.parametrize("minutes", [-60 * 24, 60 * 24])
def test_on_another_day_it_says_so_and_marks_nobody(minutes: int) -> None:
    session = held_now()
    booking = booked(session)
    day = session.days.get()
    session.days.update(
        starts_at=day.starts_at + timedelta(minutes=minutes),
        ends_at=day.ends_at + timedelta(minutes=minutes),
    )
    assert "You cannot sign in here now" in type_address(session, booking.learner.email).content.decode()
    assert not Attendance.objects.exists()


def test_once_the_register_is_closed_nobody_signs_in() -> None:
    booking = booked(held_now())
    closed(booking.session, at=timezone.now())
    page = learning(booking.learner).post(path(booking.session), {"me": "yes"}).content.decode()
    assert "speak to the trainer" in page
    assert booking.attendance.get().came == Came.NO


@pytest.mark.parametrize("email", ["", "no address", "\x00", "a" * 100_000])
def test_what_is_no_address_is_said_at_its_field(email: str) -> None:
    page = type_address(held_now(), email)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
