"""Changing terms."""

import pytest
from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.factories import a_learner, a_trainer, learning, terms
from alongside.training.tests.views.test_add_terms import answers

pytestmark = pytest.mark.django_db


def page(number: int) -> str:
    return f"/training/arrange/terms/{number}/"


def test_only_those_who_arrange_training_come_in() -> None:
    path = page(terms().pk)
    assert Client().get(path).status_code == 302
    assert learning(a_learner()).get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    assert signed_in(a_trainer()).get(page(999_999)).status_code == 404


def test_until_they_are_saved_they_are_marked_to_be_checked() -> None:
    own, trainer = terms(charge_late=1250), a_trainer()
    shown = page_of(trainer, page(own.pk))
    assert "To be checked." in shown
    assert 'value="12.50"' in shown
    assert signed_in(trainer).post(page(own.pk), answers(cancel_working_days="2")).status_code == 302
    own.refresh_from_db()
    assert own.cancel_working_days == 2
    assert "Last checked on" in page_of(trainer, page(own.pk))


def test_the_second_of_two_people_is_told_and_sees_both() -> None:
    own = terms(charge_late=1250)
    one, other, path = signed_in(a_trainer()), signed_in(a_trainer()), page(own.pk)
    seen = other.get(path).content.decode().split('name="seen" value="')[1].split('"')[0]
    one.post(path, answers(charge_late="50", seen=seen))
    shown = other.post(path, answers(charge_late="60", seen=seen)).content.decode()
    assert "Somebody else saved this page while you were writing" in shown
    assert "£50" in shown
    own.refresh_from_db()
    assert own.charge_late == 5000
