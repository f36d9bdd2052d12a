"""The poster for the wall."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from alongside.training.rules.codes import in_groups
from alongside.training.tests.day import booked, held_today, trainer_of
from alongside.training.tests.factories import a_course, a_learner, learning

pytestmark = pytest.mark.django_db


def test_it_has_the_code_the_course_and_the_day_on_one_sheet_and_names_nobody() -> None:
    session = held_today(a_course("A first look"))
    booking = booked(session, a_learner("Ada Attendee-Madeup"))
    answer = learning(trainer_of(session)).get(f"/training/hold/{session.reference}/sign-in.pdf")
    pages = PdfReader(BytesIO(answer.content)).pages
    text = pages[0].extract_text()
    assert len(pages) == 1
    for said in (in_groups(session.wall_code), "A first look", "4 March 2026", "/training/here/"):
        assert said in text
    assert booking.learner.name not in text


def test_a_long_course_of_many_days_still_fits() -> None:
    session = held_today(a_course("A very long name of a course that goes on " * 3), days=4)
    answer = learning(trainer_of(session)).get(f"/training/hold/{session.reference}/sign-in.pdf")
    assert len(PdfReader(BytesIO(answer.content)).pages) == 1


def test_only_who_holds_the_session_has_it() -> None:
    session = held_today()
    path = f"/training/hold/{session.reference}/sign-in.pdf"
    assert learning(a_learner()).get(path).status_code == 404
    assert Client().get(path).status_code == 302
