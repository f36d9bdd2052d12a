"""The first page of a course people read by themselves."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Course
from alongside.training.tests.factories import a_course, a_learner, a_module, a_trainer, learning

pytestmark = pytest.mark.django_db


def path(course: Course) -> str:
    return f"/training/learn/{course.slug}/"


def test_anyone_reads_what_it_is_and_what_its_pages_are() -> None:
    course = a_module(title="First steps", length="about half an hour")
    for browser in (Client(), learning(a_learner()), signed_in(a_social_worker())):
        page = browser.get(path(course)).content.decode()
        assert "First steps" in page
        assert "How long: about half an hour." in page
        assert f'href="{path(course)}5/"' in page
        assert "5 questions" in page


def test_one_that_is_not_offered_is_there_only_for_who_arranges_training() -> None:
    course = a_module(offered=False)
    for browser in (Client(), learning(a_learner()), learning(a_trainer()), signed_in(a_social_worker())):
        for end in ("", "1/"):
            assert browser.get(f"{path(course)}{end}").status_code == 404
    assert page_of(a_trainer(), path(course))
    assert page_of(a_trainer(), f"{path(course)}1/")
    assert learning(a_learner()).get(f"{path(course)}questions/").status_code == 404


def test_a_course_people_come_to_is_not_read_here() -> None:
    assert Client().get(path(a_course())).status_code == 404
    assert Client().get("/training/learn/not-there/").status_code == 404


def test_one_without_pages_says_so() -> None:
    assert "nothing to read here yet" in Client().get(path(a_course(self_led=True))).content.decode()
