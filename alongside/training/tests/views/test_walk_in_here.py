"""Somebody without a place says who they are, with the code on the wall."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.training.models import Session
from alongside.training.tests.day import booked, held_now
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    an_organisation_of,
    learning,
    who_came,
)

pytestmark = pytest.mark.django_db


def come(session: Session, **changes: str) -> Any:
    said = {"name": "Noor Newcomer-Madeup", "email": "noor@madeup-school.example", "organisation": "Madeup School"}
    an_organisation_of()
    return Client().post(f"/training/here/{session.wall_code}/without-a-place/", {**said, "kind": "", **changes})


def test_where_there_is_room_they_are_in() -> None:
    session = held_now()
    assert "You are in" in come(session).content.decode()
    booking = session.bookings.get()
    assert (booking.walked_in, booking.learner.name) == (True, "Noor Newcomer-Madeup")
    assert booking.attendance.exists()


def test_it_lets_nobody_into_anything_else() -> None:
    answer = come(held_now())
    assert "learner" not in answer.cookies


def test_a_full_room_sends_them_to_the_trainer_and_keeps_nothing_of_them() -> None:
    session = held_now(capacity=1)
    booked(session)
    assert "speak to the trainer" in come(session).content.decode()
    assert not User.objects.filter(email="noor@madeup-school.example").exists()


def test_a_session_for_those_who_booked_sends_them_to_the_trainer() -> None:
    session = held_now(walk_ins=False)
    assert "speak to the trainer" in come(session).content.decode()
    assert not session.bookings.exists()


def test_whoever_had_a_place_all_along_is_in_and_has_one() -> None:
    booking = booked(held_now())
    page = come(booking.session, email=booking.learner.email).content.decode()
    assert "You are in" in page
    assert booking.learner.name not in page
    assert booking.session.bookings.count() == 1


def test_a_known_persons_name_is_not_changed_by_what_is_typed() -> None:
    learner = a_learner("Ada Known-Madeup")
    come(held_now(), email=learner.email, name="Rude Word")
    learner.refresh_from_db()
    assert learner.name == "Ada Known-Madeup"


def test_a_wrong_code_says_so() -> None:
    assert Client().post("/training/here/7777777/without-a-place/", {}).status_code == 404


def test_somebody_known_in_a_full_room_is_told() -> None:
    session = held_now(capacity=1)
    booked(session)
    page = learning(a_learner()).post(f"/training/here/{session.wall_code}/without-a-place/", {"me": "yes"})
    assert "Every place is taken" in page.content.decode()


@pytest.mark.parametrize("changes", [{"name": ""}, {"email": "x"}, {"organisation": "\x00"}, {"name": "b" * 100_000}])
def test_what_cannot_be_kept_is_said_at_its_field(changes: dict[str, str]) -> None:
    session = held_now()
    assert "There is a problem" in come(session, **changes).content.decode()
    assert not session.bookings.exists()


def test_what_is_typed_tells_nothing_of_whose_address_it_is() -> None:
    """Whether somebody learned this or waits for their manager is said to them alone, where we know who asks."""
    deeper = a_course("Deeper", manager_agrees=True)
    session = held_now(deeper)
    waits = a_booking(session, at=timezone.now() - timedelta(days=9))
    ended = a_learner()
    User.objects.filter(pk=ended.pk).update(is_active=False)
    for email in (waits.learner.email, ended.email):
        page = come(session, email=email).content.decode()
        assert "You cannot sign in with this address." in page
        assert "manager" not in page
    first = a_course("First look")
    deeper.prerequisites.add(first)
    who_came(first, knows := a_learner())
    for email in (knows.email, "nobody@elsewhere.example"):
        assert "People come to “First look” before this." in come(session, email=email).content.decode()
