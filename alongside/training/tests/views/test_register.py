"""The register of a session, on the phone of whoever holds it."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Booking, Session
from alongside.training.states import Came
from alongside.training.tests.day import booked, closed, held_now, marked, trainer_of
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def path(session: Session) -> str:
    return f"/training/hold/{session.reference}/"


def page_of(session: Session, query: str = "") -> str:
    answer = learning(trainer_of(session)).get(path(session) + query)
    assert answer.status_code == 200
    return str(answer.content.decode())


def needs_of(booking: Booking, words: str) -> None:
    Booking.objects.filter(pk=booking.pk).update(needs=words)


def test_its_trainer_reads_who_has_a_place_and_what_they_need() -> None:
    session = held_now()
    booking = booked(session, a_learner("Ada Attendee-Madeup"))
    needs_of(booking, "A chair near the door")
    page = page_of(session)
    assert "Ada Attendee-Madeup" in page
    assert "A chair near the door" in page
    assert session.wall_code in page


def test_what_people_need_is_not_on_the_paper_that_goes_round() -> None:
    session = held_now()
    needs_of(booked(session, a_learner("Ada Attendee-Madeup")), "A chair near the door")
    paper = page_of(session).split("al-register-paper")[1]
    assert "Ada Attendee-Madeup" in paper
    assert "A chair near the door" not in paper


def test_it_counts_who_is_here() -> None:
    session = held_now()
    for came in (Came.YES, Came.LATE, Came.NO):
        marked(booked(session), came, at=timezone.now())
    booked(session)
    page = " ".join(page_of(session).split())
    for said in ("register</dt><dd>4", "Here</dt><dd>2", "come</dt><dd>1", "yet</dt><dd>1"):
        assert said in page


def test_a_name_is_found() -> None:
    session = held_now()
    for name in ("Ada Attendee-Madeup", "Zed Other-Imaginary"):
        booked(session, a_learner(name))
    found = page_of(session, "?q=attend").split("al-register-paper")[0]
    assert "Ada Attendee-Madeup" in found
    assert "Zed Other-Imaginary" not in found


@pytest.mark.parametrize("query", ["?day=99", "?day=x&q=%00&order=%F0%9F%98%80", "?q=" + "a" * 5_000])
def test_nonsense_in_the_address_does_no_harm(query: str) -> None:
    session = held_now()
    booked(session)
    assert "On the register" in page_of(session, query)


@pytest.mark.parametrize("name", ["Ö", "محمد خيالي", "<b>Bold</b> O’Madeup", "Long " * 39 + "Name"])
def test_every_name_is_shown_as_it_is(name: str) -> None:
    session = held_now()
    booked(session, a_learner(name))
    page = page_of(session)
    assert "<b>Bold</b>" not in page
    assert name.split()[0].replace("<b>Bold</b>", "&lt;b&gt;Bold&lt;/b&gt;") in page


def test_sixty_people_cost_no_more_questions_than_two() -> None:
    session = held_now(capacity=100)
    for _ in range(2):
        booked(session)
    browser = learning(trainer_of(session))
    with CaptureQueriesContext(
        connection,
    ) as few:
        browser.get(path(session))
    for _ in range(58):
        marked(booked(session), Came.YES, at=timezone.now())
    with CaptureQueriesContext(connection) as many:
        browser.get(path(session))
    assert len(many) <= len(few) + 2  # the marks, and who made them


def test_a_session_without_a_day_has_no_register_and_a_page_all_the_same() -> None:
    session = held_now()
    session.days.all().delete()
    assert "no day yet" in page_of(session)


def test_closed_it_says_so_and_can_be_opened_again() -> None:
    session = held_now()
    booked(session)
    closed(session, at=timezone.now())
    page = page_of(session)
    assert "The register is closed" in page
    assert "Open the register again" in page
    assert "al-register__press" not in page


def test_before_the_day_nobody_can_be_marked_and_it_says_why() -> None:
    session = held_now(minutes=60 * 24 * 3)
    booked(session)
    page = page_of(session)
    assert "The register of this day opens" in page
    assert "al-register__press" not in page


def test_it_opens_to_who_holds_it_and_to_who_arranges_training_alone() -> None:
    session = held_now()
    booking = booked(session)
    assert learning(trainer_of(session)).get(path(session)).status_code == 200
    assert signed_in(a_trainer()).get(path(session)).status_code == 200
    assert learning(a_trainer()).get(path(session)).status_code == 404  # by a code alone, a role opens nothing
    for stranger in (learning(booking.learner), learning(trainer_of(held_now())), signed_in(a_social_worker())):
        assert stranger.get(path(session)).status_code == 404
    assert Client().get(path(session)).status_code == 302
