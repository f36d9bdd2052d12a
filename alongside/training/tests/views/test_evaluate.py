"""How sure somebody feels, and what they say."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.training.models import Booking, Certificate
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.states import Came
from alongside.training.tests.day import booked, closed, held_now, marked
from alongside.training.tests.factories import a_learner, learning

pytestmark = pytest.mark.django_db
SURE = dict.fromkeys(STATEMENTS, "4")


def path(booking: Booking, moment: str = "after") -> str:
    return f"/training/mine/{booking.reference}/{moment}/"


def answer(booking: Booking, moment: str = "after", **said: str) -> Any:
    return learning(booking.learner).post(path(booking, moment), {**SURE, **said})


def came_yesterday() -> Booking:
    booking = marked(booked(held_now(minutes=-24 * 60)), Came.YES, at=timezone.now())
    closed(booking.session, at=timezone.now())
    return booking


def test_afterwards_they_say_how_it_was_and_find_their_certificate() -> None:
    booking = came_yesterday()
    assert answer(booking, words="The circle helped me.")["Location"] == "/training/mine/learning/"
    assert booking.evaluations.get().words == "The circle helped me."
    assert Certificate.objects.filter(booking=booking).exists()


def test_before_they_say_how_sure_they_feel() -> None:
    booking = booked(held_now(minutes=24 * 60))
    answer(booking, "before", words="To listen better.")
    assert booking.evaluations.get().sure == dict.fromkeys(STATEMENTS, 4)


def test_it_asks_to_name_nobody() -> None:
    page = learning(came_yesterday().learner)
    booking = Booking.objects.get()
    assert "Name no child, no family and no colleague" in page.get(path(booking)).content.decode()


def test_answered_twice_is_kept_once_and_what_was_said_is_shown() -> None:
    booking = came_yesterday()
    answer(booking, words="First.")
    assert "answered this already" in answer(booking, words="Second.").content.decode()
    page = learning(booking.learner).get(path(booking)).content.decode()
    assert "First." in page
    assert "4 of 5" in page


def test_too_early_it_says_when() -> None:
    booking = came_yesterday()
    assert "We ask this three months later" in learning(booking.learner).get(path(booking, "later")).content.decode()


@pytest.mark.parametrize(
    "said",
    [{"asking": ""}, {"asking": "6"}, {"asking": "-1"}, {"words": "\x00"}, {"words": "a" * 100_000}],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_lost(said: dict[str, str]) -> None:
    booking = came_yesterday()
    page = answer(booking, to_change="Keep these words.", **said)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert "Keep these words." in page.content.decode()
    assert not booking.evaluations.exists()


def test_it_is_ones_own() -> None:
    booking = came_yesterday()
    assert learning(a_learner()).get(path(booking)).status_code == 404
    assert Client().get(path(booking)).status_code == 302
    assert learning(booking.learner).get(f"/training/mine/{booking.reference}/never/").status_code == 404
