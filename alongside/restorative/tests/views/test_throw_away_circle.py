"""Throwing a circle away: asked first, and nothing stays."""

import pytest
from django.urls import reverse

from alongside.families.tests.doors import signed_in
from alongside.restorative.models import Circle
from alongside.restorative.tests.circles import a_circle_going_on, a_planned_circle, a_worker_of_circles
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first, nobody_else_finds_it

pytestmark = pytest.mark.django_db


def test_it_is_asked_first_and_then_gone() -> None:
    circle = a_planned_circle()
    where = reverse("throw_away_circle", args=[circle.pk])
    a_stranger_signs_in_first(where)
    a_role_is_told_no(where)
    nobody_else_finds_it(where, a_worker_of_circles())
    browser = signed_in(circle.facilitator)
    assert "gone for good" in browser.get(where).content.decode()
    assert Circle.objects.exists()
    assert "Nothing of it is kept." in browser.post(where, follow=True).content.decode()
    assert not Circle.objects.exists()


def test_one_that_goes_on_stays() -> None:
    circle = a_circle_going_on()
    page = signed_in(circle.facilitator).post(reverse("throw_away_circle", args=[circle.pk]), follow=True)
    assert "End it first." in page.content.decode()
    assert Circle.objects.exists()
