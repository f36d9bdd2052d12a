"""A circle that is over: only its facilitator reads the little that stays."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in
from alongside.restorative.actions.circles import finish_circle
from alongside.restorative.tests.circles import a_circle_going_on, a_worker_of_circles
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db


def test_each_door() -> None:
    circle = a_circle_going_on()
    where = reverse("circle_kept", args=[circle.pk])
    assert signed_in(circle.facilitator).get(where)["Location"] == reverse("run_circle", args=[circle.pk])
    finish_circle(circle=circle, kept="أشياء جيدة", by=circle.facilitator, at=timezone.now())
    a_stranger_signs_in_first(where)
    a_role_is_told_no(where)
    assert signed_in(a_worker_of_circles()).get(where).status_code == 404
    assert "أشياء جيدة" in page_of(circle.facilitator, where)
    for elsewhere in ("run_circle", "plan_circle", "circle_order", "finish_circle"):
        assert signed_in(circle.facilitator).get(reverse(elsewhere, args=[circle.pk]))["Location"] == where
