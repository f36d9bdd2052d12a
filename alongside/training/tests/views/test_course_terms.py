"""The terms courses are offered on."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_course, a_learner, a_trainer, learning, terms

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/terms/"


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_each_says_whether_it_was_checked() -> None:
    assert "No terms are written yet." in page_of(a_trainer(), PAGE)
    a_course(terms=terms())
    page = page_of(a_trainer(), PAGE)
    assert "to be checked" in page
    assert "1 course" in page
