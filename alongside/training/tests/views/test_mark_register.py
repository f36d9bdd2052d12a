"""One press on the register."""

from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

from alongside.training.models import Booking
from alongside.training.states import Came
from alongside.training.tests.day import booked, closed, held_now, trainer_of
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db


def press(booking: Booking, came: str, *, stood: str = "", browser: Client | None = None, **more: str) -> Any:
    browser = browser or learning(trainer_of(booking.session))
    said = {"place": booking.reference, "came": came, "stood": stood, "day": "1", **more}
    return browser.post(f"/training/hold/{booking.session.reference}/mark/", said)


@pytest.mark.parametrize("came", Came.values)
def test_one_press_marks_and_leads_back_to_the_same_person(came: str) -> None:
    booking = booked(held_now())
    answer = press(booking, came, q="lea", order="last")
    assert booking.attendance.get().came == came
    back = f"/training/hold/{booking.session.reference}/?day=1&q=lea&order=last#place-{booking.reference}"
    assert answer["Location"] == back


def test_a_double_press_is_one_mark() -> None:
    booking = booked(held_now())
    for _ in range(2):
        press(booking, "yes")
    assert booking.attendance.get().came == Came.YES


def test_the_second_of_two_trainers_is_told_what_the_first_had_marked() -> None:
    booking = booked(held_now())
    press(booking, "no")
    other = a_learner("Ola Other-Trainer")
    booking.session.trainers.create(worker=other)
    browser = learning(other)
    answer = press(booking, "late", browser=browser)
    assert "#" not in answer["Location"]
    page = browser.get(answer["Location"]).content.decode()
    assert "had marked “Did not come”" in page
    assert booking.attendance.get().came == Came.LATE


def test_whoever_changes_what_they_saw_is_told_nothing() -> None:
    booking = booked(held_now())
    press(booking, "no")
    assert "#place-" in press(booking, "yes", stood="no")["Location"]


def test_a_closed_register_says_so() -> None:
    booking = booked(held_now())
    closed(booking.session, at=booking.session.days.latest("ends_at").ends_at)
    browser = learning(trainer_of(booking.session))
    page = browser.get(press(booking, "yes", browser=browser)["Location"]).content.decode()
    assert "Open it again to change it" in page
    assert booking.attendance.get().came == Came.NO


@pytest.mark.parametrize("more", [{"came": "maybe"}, {"came": ""}, {"place": "T-0000000"}, {"place": "\x00"}])
def test_what_no_button_says_is_found_nowhere(more: dict[str, str]) -> None:
    booking = booked(held_now())
    said = {"place": booking.reference, "came": "yes", "day": "1", **more}
    browser = learning(trainer_of(booking.session))
    assert browser.post(f"/training/hold/{booking.session.reference}/mark/", said).status_code == 404
    assert not booking.attendance.exists()


def test_somebody_of_another_session_is_not_marked_here() -> None:
    booking, other = booked(held_now()), booked(held_now())
    browser = learning(trainer_of(booking.session))
    said = {"place": other.reference, "came": "yes", "day": "1"}
    assert browser.post(f"/training/hold/{booking.session.reference}/mark/", said).status_code == 404
    assert not other.attendance.exists()


def test_nobody_marks_themselves() -> None:
    booking = booked(held_now())
    assert press(booking, "yes", browser=learning(booking.learner)).status_code == 404
    assert press(booking, "yes", browser=Client()).status_code == 302
    assert not booking.attendance.exists()


def test_whose_visit_ended_meanwhile_comes_back_to_the_register_and_not_to_a_page_that_only_takes_presses() -> None:
    booking = booked(held_now())
    page = f"/training/hold/{booking.session.reference}/"
    answer = Client(headers={"referer": f"http://testserver{page}?day=1"}).post(f"{page}mark/", {})
    assert answer["Location"] == f"/training/come-in/?{urlencode({'next': page})}"
    answer = Client(headers={"referer": "https://elsewhere.example/training/"}).post(f"{page}mark/", {})
    assert answer["Location"] == f"/training/come-in/?{urlencode({'next': f'{page}mark/'})}"
