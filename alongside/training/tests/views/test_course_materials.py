"""The learning materials of a course, for who arranges training."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.states import ReadWhen
from alongside.training.tests.factories import a_course, a_learner, a_material, a_trainer, learning

pytestmark = pytest.mark.django_db


def path(course: Any) -> str:
    return f"/training/arrange/courses/{course.slug}/materials/"


def test_a_stranger_signs_in_a_learner_too_and_a_social_worker_is_refused() -> None:
    course = a_course()
    assert Client().get(path(course)).status_code == 302
    assert learning(a_learner()).get(path(course)).status_code == 302
    assert signed_in(a_social_worker()).get(path(course)).status_code == 403
    assert signed_in(a_trainer()).get("/training/arrange/courses/not-there/materials/").status_code == 404


def test_what_is_read_before_and_after_stands_in_two_groups_with_version_and_day() -> None:
    course = a_course()
    a_material(course, title="To begin with")
    a_material(course, title="To go on with", read_when=ReadWhen.AFTER, words="What?\nWho?")
    a_material(course, title="A page elsewhere", link="https://www.example.org/a")
    page = page_of(a_trainer(), path(course))
    assert page.index("To begin with") < page.index("A page elsewhere") < page.index("To go on with")
    for said in ("TXT, 1 kB", "2 question cards", "A page at example.org", "version 1"):
        assert said in page


def test_the_first_cannot_go_up_nor_the_last_down() -> None:
    course = a_course()
    a_material(course, title="Alone")
    page = page_of(a_trainer(), path(course))
    assert "Move up" not in page
    assert "Move down" not in page
    a_material(course)
    page = page_of(a_trainer(), path(course))
    assert page.count("Move up") == page.count("Move down") == 1


def test_a_title_is_only_ever_words() -> None:
    course = a_course()
    a_material(course, title="<script>alert(1)</script>")
    assert "<script>alert(1)" not in page_of(a_trainer(), path(course))


def test_the_page_asks_no_more_for_many_than_for_one() -> None:
    course, trainer = a_course(), a_trainer()
    a_material(course)
    browser: Client = signed_in(trainer)
    browser.get(path(course))  # what every page keeps for a while is kept now
    few = _asked(browser, course)
    for _ in range(5):
        a_material(course)
        a_material(course, read_when=ReadWhen.AFTER, link="https://example.org")
    assert _asked(browser, course) == few


def _asked(browser: Client, course: Any) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(path(course)).status_code == 200
    return len(asked)


def test_who_made_a_version_is_named() -> None:
    material = a_material()
    version = material.versions.select_related("made_by").get()
    assert version.made_by.name in page_of(a_trainer(), path(material.course))
