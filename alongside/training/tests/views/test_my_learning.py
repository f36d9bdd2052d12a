"""My record of learning."""

import pytest
from django.test import Client

from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Certificate
from alongside.training.rules.codes import in_groups
from alongside.training.states import Moment
from alongside.training.tests.day import THREE_O_CLOCK, came_to_all
from alongside.training.tests.factories import a_course, a_learner, learning

pytestmark = pytest.mark.django_db
PATH = "/training/mine/learning/"


def test_it_shows_what_i_finished_my_certificate_and_what_to_refresh() -> None:
    booking = came_to_all(a_course("A first look", refresher_months=6))
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    page = learning(booking.learner).get(PATH).content.decode()
    certificate = Certificate.objects.get()
    assert "A first look" in page
    assert "4 March 2026" in page
    assert in_groups(certificate.code) in page
    assert "Now:" in page  # six months after March 2026


def test_somebody_new_has_an_empty_page() -> None:
    page = learning(a_learner()).get(PATH)
    assert page.status_code == 200
    assert "Nothing yet" in page.content.decode()


def test_nobody_elses_learning_is_on_it() -> None:
    came_to_all(a_course("A first look"))
    assert "A first look" not in learning(a_learner()).get(PATH).content.decode()
    assert Client().get(PATH).status_code == 302
