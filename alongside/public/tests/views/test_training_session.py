"""One session, as anybody reads of it."""

import pytest
from django.test import Client

from alongside.training.tests.factories import a_booking, a_course, a_session, terms

pytestmark = pytest.mark.django_db


def test_it_says_when_where_for_whom_and_what_comes_before() -> None:
    course = a_course("Madeup deep dive", who_for="Madeup coordinators", length="Two days", manager_agrees=True)
    course.prerequisites.add(a_course("Madeup first look"))
    session = a_session(course, days=2)
    said = Client().get(f"/training/sessions/{session.reference}/").content.decode()
    for words in ("Madeup coordinators", "Two days", "Madeup first look", "Your line manager", "20 places free"):
        assert words in said


def test_its_terms_are_said_in_plain_words() -> None:
    session = a_session(a_course(terms=terms(charge_no_show=5000)))
    said = Client().get(f"/training/sessions/{session.reference}/").content.decode()
    assert "charged £50" in said


def test_a_full_one_leads_to_the_waiting_list() -> None:
    session = a_session(capacity=1)
    a_booking(session)
    assert (
        "Full: you can join the waiting list"
        in Client().get(f"/training/sessions/{session.reference}/").content.decode()
    )


@pytest.mark.parametrize("reference", ["S-NOTHING", "x", "é", "0" * 300])
def test_there_is_no_other(reference: str) -> None:
    assert Client().get(f"/training/sessions/{reference}/").status_code == 404
