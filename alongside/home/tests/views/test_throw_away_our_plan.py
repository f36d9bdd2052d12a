"""Throwing it away."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.home.tests.doors import a_device, a_link, read, write
from alongside.plans.models import Plan, WorkingPlanKey
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db


def test_it_asks_once_more_and_then_the_key_is_gone() -> None:
    device = a_device()
    write(device)
    assert "Nobody can read it again" in device.get(reverse("throw_away_our_plan")).content.decode()
    assert WorkingPlanKey.objects.exists()

    device.post(reverse("throw_away_our_plan"))

    assert not WorkingPlanKey.objects.exists()
    assert not Plan.objects.exists()
    assert "It is thrown away" in device.get(reverse("our_plan_is_thrown_away")).content.decode()


def test_they_can_write_again_with_a_new_link() -> None:
    private_time = factories.a_private_time_on_a_device()
    device = a_device(private_time)
    write(device)
    device.post(reverse("throw_away_our_plan"))

    again = Client()
    again.post(a_link(private_time))

    assert "Peace at night" not in read(again)
    assert "Our plan" in read(again)


def test_another_device_throws_nothing_away() -> None:
    write(a_device())

    assert Client().post(reverse("throw_away_our_plan")).status_code == 404
    assert WorkingPlanKey.objects.exists()
