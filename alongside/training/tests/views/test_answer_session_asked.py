"""Answering a setting that asks for a session of its own."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.asked import ask_for_session, take_back_asked
from alongside.training.models import Session, SessionAsked
from alongside.training.states import AskedStatus
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def asked(**more: Any) -> SessionAsked:
    said = {"setting": "the pastoral team", "how_many": 12, "hoped": "Calmer mornings.", **more}
    return ask_for_session(**said, by=a_learner(), at=timezone.now())


def page(one: SessionAsked) -> str:
    return f"/training/arrange/asked/{one.pk}/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(asked())
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get("/training/arrange/asked/999999/").status_code == 404


def test_arranging_leads_to_the_session_that_was_begun() -> None:
    one, course = asked(), a_course()
    answer = signed_in(a_trainer()).post(page(one), {"decision": "arrange", "course": course.pk, "answer": ""})
    session = Session.objects.get()
    assert answer["Location"] == f"/training/arrange/sessions/{session.reference}/change/"
    assert "The session that was arranged" in page_of(a_trainer(), page(one))


def test_not_now_goes_back_to_the_others() -> None:
    one = asked()
    typed = {"decision": "not_now", "answer": "Not before May."}
    assert signed_in(a_trainer()).post(page(one), typed)["Location"] == "/training/arrange/asked/"
    one.refresh_from_db()
    assert (one.status, one.answer) == (AskedStatus.NOT_NOW, "Not before May.")


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ({}, "decision"),
        ({"decision": "arrange"}, "course"),
        ({"decision": "arrange", "course": "999999"}, "course"),
        ({"decision": "not_now"}, "answer"),
        ({"decision": "not_now", "answer": "a\x00b"}, "answer"),
        ({"decision": "maybe"}, "decision"),
    ],
)
def test_half_an_answer_comes_back(typed: dict[str, str], where: str) -> None:
    one = asked()
    a_course()
    shown = signed_in(a_trainer()).post(page(one), typed).content.decode()
    assert f'href="#id_{where}' in shown
    one.refresh_from_db()
    assert one.status == AskedStatus.ASKED


def test_what_was_taken_back_meanwhile_is_said() -> None:
    one, course = asked(), a_course()
    take_back_asked(asked=one, by=one.asked_by, at=timezone.now())
    typed = {"decision": "arrange", "course": course.pk}
    shown = signed_in(a_trainer()).post(page(one), typed).content.decode()
    assert "It was taken back by who asked for it." in shown
    assert not Session.objects.exists()
