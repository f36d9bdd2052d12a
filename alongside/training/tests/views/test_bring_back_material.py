"""Bringing a learning material back."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.materials import withdraw_material
from alongside.training.tests.factories import a_material, a_trainer

pytestmark = pytest.mark.django_db


def test_it_is_back_and_a_second_time_is_said() -> None:
    material, browser = a_material(title="Old paper"), signed_in(a_trainer())
    withdraw_material(material=material, by=a_trainer(), at=timezone.now())
    address = f"/training/arrange/materials/{material.pk}/bring-back/"
    page = browser.post(address, follow=True).content.decode()
    assert "“Old paper” is back." in page
    assert "Taken out</h2>" not in page
    assert "not taken out" in browser.post(address, follow=True).content.decode()


def test_only_for_who_arranges_training() -> None:
    address = f"/training/arrange/materials/{a_material().pk}/bring-back/"
    assert signed_in(a_social_worker()).post(address).status_code == 403
