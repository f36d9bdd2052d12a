"""A learner asks for a session for the people they work with."""

import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of
from alongside.access.tests.factories import a_worker
from alongside.training.actions.asked import ask_for_session, decline_asked
from alongside.training.models import SessionAsked
from alongside.training.states import AskedStatus
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/ask-for-a-session/"


def test_a_stranger_is_shown_the_door() -> None:
    assert Client().get(PAGE)["Location"].startswith("/training/come-in/?next=")


def test_it_is_asked_for_and_stands_on_the_page() -> None:
    learner, course = a_learner(), a_course("Beginning together")
    typed = {"setting": "the pastoral team", "how_many": "12", "course": course.pk, "hoped": "Calmer mornings."}
    shown = learning(learner).post(PAGE, typed, follow=True).content.decode()
    assert "We have what you asked for" in shown
    assert "the pastoral team" in shown
    asked = SessionAsked.objects.get()
    assert (asked.course, asked.how_many, asked.asked_by) == (course, 12, learner)


def test_only_courses_people_come_to_are_offered() -> None:
    a_course("On the list")
    hidden = a_course("Put away", offered=False)
    alone = a_course("Read by oneself", self_led=True)
    browser = learning(a_learner())
    shown = browser.get(PAGE).content.decode()
    assert "On the list" in shown
    assert "Put away" not in shown
    for course in (hidden, alone):
        answer = browser.post(PAGE, {"setting": "us", "how_many": "5", "course": course.pk}).content.decode()
        assert 'href="#id_course"' in answer
    assert not SessionAsked.objects.exists()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("setting", ""), ("setting", "x" * 100_000), ("how_many", "1"), ("how_many", "many"), ("hoped", "a\x00b"),
        ("hoped", "x" * 3_001), ("when", "y" * 301),
    ],
)  # fmt: skip
def test_odd_answers_come_back_with_a_sentence(name: str, typed: Any) -> None:
    said = {"setting": "us", "how_many": "5", name: typed}
    shown = learning(a_learner()).post(PAGE, said).content.decode()
    assert f'href="#id_{name}"' in shown
    assert not SessionAsked.objects.exists()


def test_the_answer_is_read_here_and_nobody_elses() -> None:
    learner, now = a_learner(), timezone.now()
    asked = ask_for_session(setting="the pastoral team", how_many=12, by=learner, at=now)
    decline_asked(asked=asked, answer="Our trainers are away until May.", by=a_trainer(), at=now)
    assert "Our trainers are away until May." in learning(learner).get(PAGE).content.decode()
    assert "Our trainers are away until May." not in learning(a_learner()).get(PAGE).content.decode()


def test_a_worker_who_is_signed_in_asks_too_once_they_have_said_where_they_work() -> None:
    assert "Say where you work." in page_of(a_worker(), PAGE)
    assert "It will be for people of" in page_of(a_trainer(), PAGE)


def test_a_session_that_was_arranged_and_is_open_can_be_booked_from_here() -> None:
    learner, at = a_learner(), timezone.now()
    asked = ask_for_session(setting="our team", how_many=8, by=learner, at=at)
    session = a_session(only_for=learner.practitioner.organisation)
    SessionAsked.objects.filter(pk=asked.pk).update(
        session=session, status=AskedStatus.ARRANGED, answered_at=at, answered_by=a_trainer()
    )
    browser = learning(learner)
    page = browser.get(PAGE).content.decode()
    way = re.search(r'href="([^"]+)">See its days and book', page)
    assert way is not None
    assert browser.get(way[1]).status_code == 200
