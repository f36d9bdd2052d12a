"""One course, in the words of those who hold it."""

import pytest
from django.test import Client

from alongside.training.tests.factories import a_course, a_session

pytestmark = pytest.mark.django_db


def test_it_says_what_it_is_and_when() -> None:
    course = a_course("Madeup awareness", words="You will **listen**.", who_for="Everybody madeup")
    session = a_session(course)
    said = Client().get(f"/training/courses/{course.slug}/").content.decode()
    assert "<strong>listen</strong>" in said
    assert "Everybody madeup" in said
    assert f"/training/sessions/{session.reference}/" in said
    assert '<link rel="canonical"' in said
    assert "hreflang" not in said


def test_words_that_would_act_do_not() -> None:
    course = a_course("<b>Madeup</b>", words="<script>alert(1)</script>", summary="<i>x</i>")
    said = Client().get(f"/training/courses/{course.slug}/").content.decode()
    assert "alert(1)</script>" not in said
    assert "<b>Madeup</b>" not in said


def test_one_that_is_offered_no_more_is_gone() -> None:
    course = a_course(offered=False)
    assert Client().get(f"/training/courses/{course.slug}/").status_code == 404
    assert Client().get("/training/courses/none/").status_code == 404


def test_without_a_session_it_says_so() -> None:
    course = a_course()
    assert "No session is planned just now." in Client().get(f"/training/courses/{course.slug}/").content.decode()
