"""A page of a course people read by themselves."""

from typing import Any

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Course
from alongside.training.tests.factories import a_module, a_trainer
from alongside.training.tests.views.test_new_version import seen_on

pytestmark = pytest.mark.django_db
SAID = {"title": "New title", "words": "New **words**."}


def path(course: Course, number: int | str) -> str:
    return f"/training/arrange/courses/{course.slug}/module/pages/{number}/"


def test_a_new_one_stands_last() -> None:
    course = a_module()
    answer = signed_in(a_trainer()).post(path(course, "add"), SAID)
    assert answer["Location"] == f"/training/arrange/courses/{course.slug}/module/"
    last = course.module_pages.last()
    assert last
    assert (last.position, last.title) == (6, "New title")


def test_one_that_is_there_opens_as_it_is_and_is_changed() -> None:
    course = a_module()
    first = course.module_pages.all()[0]
    assert first.title in page_of(a_trainer(), path(course, first.pk))
    assert signed_in(a_trainer()).post(path(course, first.pk), SAID).status_code == 302
    first.refresh_from_db()
    assert (first.position, first.title) == (1, "New title")
    assert course.module_pages.count() == 5


def test_two_who_write_it_at_once_are_told_and_see_both() -> None:
    course, browser = a_module(), signed_in(a_trainer())
    first = course.module_pages.all()[0]
    seen = seen_on(page_of(a_trainer(), path(course, first.pk)))
    browser.post(path(course, first.pk), SAID | {"title": "Theirs", "seen": seen})
    page = browser.post(path(course, first.pk), SAID | {"title": "Mine", "seen": seen}).content.decode()
    assert "Theirs" in page.split("Saved by somebody else")[1]
    assert "Mine" in page.split("Yours, not saved yet")[1]
    first.refresh_from_db()
    assert first.title == "Theirs"


@pytest.mark.parametrize("odd", [{"title": ""}, {"words": "\x00"}, {"words": "x" * 100_000}, {"title": "x" * 151}])
def test_odd_answers_come_back_with_a_sentence_and_nothing_is_kept(odd: dict[str, Any]) -> None:
    course = a_module()
    page = signed_in(a_trainer()).post(path(course, "add"), SAID | odd)
    assert page.status_code == 200
    assert "There is a problem" in page.content.decode()
    assert course.module_pages.count() == 5


def test_only_who_arranges_training_and_only_what_is_there() -> None:
    course, other = a_module(), a_module()
    first = other.module_pages.all()[0]
    assert signed_in(a_social_worker()).get(path(course, "add")).status_code == 403
    assert signed_in(a_trainer()).get(path(course, first.pk)).status_code == 404
