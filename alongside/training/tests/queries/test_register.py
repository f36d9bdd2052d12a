"""The register of a session."""

from datetime import timedelta

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from alongside.training.queries.register import (
    booked_with,
    counts_of,
    day_shown,
    get_place_on_register,
    in_order,
    register_of,
    session_on_the_wall,
    sessions_held_by,
    with_name,
)
from alongside.training.states import Came, SessionStatus
from alongside.training.tests.day import TEN, booked, closed, held_today, marked, trainer_of
from alongside.training.tests.factories import a_learner

pytestmark = pytest.mark.django_db


def test_sixty_people_are_three_questions(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    session = held_today(capacity=60)
    for number in range(60):
        booking = booked(session)
        if number % 2:
            marked(booking, Came.YES)
    days = list(session.days.all())
    with django_assert_num_queries(3):
        lines = register_of(session, days, days[0])
        said = [
            (line.name, str(line.booking.organisation), line.mark and line.mark.by, line.certificate) for line in lines
        ]
    counts = counts_of(lines)
    assert len(said) == 60
    assert (counts.people, counts.here, counts.unmarked) == (60, 30, 30)


def test_only_who_has_a_place_is_on_it() -> None:
    session = held_today(capacity=1)
    there, __ = booked(session), booked(session)
    days = list(session.days.all())
    assert [line.booking for line in register_of(session, days, days[0])] == [there]


def test_names_are_found_and_put_in_order() -> None:
    session = held_today()
    for name in ("Zed Aardvark-Madeup", "Ada Zebra-Madeup", "Moon"):
        booked(session, a_learner(name))
    days = list(session.days.all())
    lines = register_of(session, days, days[0])
    assert [line.name for line in lines] == ["Ada Zebra-Madeup", "Moon", "Zed Aardvark-Madeup"]
    assert [line.name for line in in_order(lines, "last")] == ["Zed Aardvark-Madeup", "Moon", "Ada Zebra-Madeup"]
    assert [line.name for line in with_name(lines, "MOO")] == ["Moon"]


def test_those_without_a_mark_can_stand_first() -> None:
    session = held_today()
    marked(booked(session, a_learner("Ada Here-Madeup")), Came.YES)
    booked(session, a_learner("Zed Away-Madeup"))
    days = list(session.days.all())
    lines = in_order(register_of(session, days, days[0]), "unmarked")
    assert [line.name for line in lines] == ["Zed Away-Madeup", "Ada Here-Madeup"]


@pytest.mark.parametrize(
    ("asked", "days_on", "shown"),
    [("", -3, 0), ("", 0, 0), ("", 3, 1), ("", 7, 1), ("", 30, 1), ("1", 7, 0), ("9", 0, 0), ("²", 0, 0), ("-1", 7, 1)],
)
def test_the_day_shown_is_todays_the_next_or_the_last(asked: str, days_on: int, shown: int) -> None:
    days = list(held_today(days=2).days.all())
    assert day_shown(days, asked, at=TEN + timedelta(days=days_on)) == days[shown]


def test_without_a_day_none_is_shown() -> None:
    assert day_shown([], "", at=TEN) is None


def test_a_trainer_finds_what_they_hold_until_some_weeks_after() -> None:
    session = held_today()
    trainer = trainer_of(session)
    assert sessions_held_by(trainer, at=TEN) == [session]
    assert sessions_held_by(a_learner(), at=TEN) == []
    closed(session)
    assert sessions_held_by(trainer, at=TEN + timedelta(days=2)) == [session]
    assert sessions_held_by(trainer, at=TEN + timedelta(days=60)) == []


def test_an_address_is_known_by_its_letters_whatever_its_capitals_and_only_with_a_place() -> None:
    booking = booked(held_today())
    assert booked_with(booking.session, booking.learner.email.upper()) == booking.learner
    assert booked_with(booking.session, a_learner().email) is None


def test_a_place_in_another_session_is_not_on_this_register() -> None:
    with pytest.raises(Http404):
        get_place_on_register(held_today(), booked(held_today()).reference)


def test_a_code_leads_to_its_session_and_nothing_leads_nowhere() -> None:
    session = held_today(status=SessionStatus.OPEN)
    assert session_on_the_wall(session.wall_code) == session
    assert session_on_the_wall("") is None
