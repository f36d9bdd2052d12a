"""Showing the plan."""

import pytest
from django.test import Client
from django.urls import reverse

from alongside.home.tests.doors import a_device, write
from alongside.plans.models import Plan, WorkingPlan

pytestmark = pytest.mark.django_db


def test_it_asks_once_more_and_shows_what_will_be_read() -> None:
    device = a_device()
    write(device)

    seen = device.get(reverse("show_our_plan")).content.decode()

    assert "your coordinator and the others at the meeting can read it" in seen
    assert "Peace at night" in seen
    assert not Plan.objects.exists()


def test_then_it_is_a_plan_and_the_device_opens_nothing_more() -> None:
    device = a_device()
    write(device)

    answer = device.post(reverse("show_our_plan"))

    assert answer["Location"] == reverse("our_plan_is_shown")
    assert Plan.objects.get().hopes == "Peace at night"
    assert WorkingPlan.objects.get().sealed is None
    assert device.get(reverse("our_working_plan")).status_code == 404
    assert "You have shown your plan" in device.get(reverse("our_plan_is_shown")).content.decode()


def test_an_empty_page_is_not_shown() -> None:
    assert "There is nothing to show yet" in a_device().post(reverse("show_our_plan")).content.decode()


def test_another_device_shows_nothing() -> None:
    assert Client().get(reverse("show_our_plan")).status_code == 404
    assert Client().post(reverse("show_our_plan")).status_code == 404
