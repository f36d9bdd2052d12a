"""Letting a charge off."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.training.tests.actions.test_charging import a_charge
from alongside.training.tests.factories import a_trainer, learning

pytestmark = pytest.mark.django_db


def test_with_a_reason_and_once() -> None:
    made = a_charge()
    client, path = signed_in(a_trainer()), f"/training/arrange/charges/{made.pk}/let-off/"
    assert "£90" in client.get(path).content.decode()
    assert "Say why" in client.post(path, {"why": ""}).content.decode()
    assert client.post(path, {"why": "Ill: her manager wrote."}).status_code == 302
    made.refresh_from_db()
    assert made.let_off_why == "Ill: her manager wrote."
    assert "already" in client.get(path).content.decode()


def test_a_learner_lets_nothing_off() -> None:
    made = a_charge()
    assert learning(made.booking.learner).get(f"/training/arrange/charges/{made.pk}/let-off/").status_code == 302
