"""Every course, for who arranges training."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/courses/"


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_without_a_course_it_says_so() -> None:
    assert "No course is offered yet." in page_of(a_trainer(), PAGE)


def test_courses_that_are_not_offered_stand_apart_and_have_no_session_added() -> None:
    a_session(a_course("On the list"))
    a_course("Put away", offered=False)
    page = page_of(a_trainer(), PAGE)
    offered, put_away = page.split("Not offered now")
    assert "On the list" in offered
    assert "1 session can be booked" in offered
    assert "Put away" in put_away
    assert "Add a session" not in put_away
