"""Writing new terms."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Terms
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/terms/add/"


def answers(**more: Any) -> dict[str, Any]:
    return {
        "name": "Schools", "cancel_working_days": "3", "agree_working_days": "5", "hours_to_answer": "48",
        "charge_place": "0", "charge_late": "£40", "charge_no_show": "1,050.50", "free_for": ["voluntary"], **more,
    }  # fmt: skip


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_each_number_says_where_it_starts_from() -> None:
    page = page_of(a_trainer(), PAGE)
    assert "To be checked." in page
    for council in ("Wirral", "Northamptonshire", "Greenwich", "Teeswide", "Newcastle"):
        assert council in page


def test_they_are_kept_in_pence_and_noted_as_checked_today() -> None:
    assert signed_in(a_trainer()).post(PAGE, answers()).status_code == 302
    saved = Terms.objects.get()
    assert (saved.charge_place, saved.charge_late, saved.charge_no_show) == (0, 4000, 105050)
    assert (saved.free_for, saved.checked_on) == (["voluntary"], timezone.localdate())


@pytest.mark.parametrize("typed", ["free", "-5", "1.5", "99999999", "٥", "\x00", "1e3"])
def test_money_that_is_none_comes_back_as_it_was_typed(typed: str) -> None:
    page = signed_in(a_trainer()).post(PAGE, answers(charge_late=typed)).content.decode()
    assert 'href="#id_charge_late"' in page
    assert not Terms.objects.exists()


@pytest.mark.parametrize("typed", ["", "£", "0"])
def test_no_amount_is_nought(typed: str) -> None:
    assert signed_in(a_trainer()).post(PAGE, answers(charge_late=typed)).status_code == 302
    assert Terms.objects.get().charge_late == 0


def test_a_name_that_is_taken_comes_back() -> None:
    browser = signed_in(a_trainer())
    browser.post(PAGE, answers())
    assert "already" in browser.post(PAGE, answers(name="schools")).content.decode()
    assert Terms.objects.count() == 1
