"""My circles: mine alone."""

import pytest

from alongside.families.tests.doors import page_of
from alongside.restorative.tests.circles import a_circle_going_on, a_planned_circle, a_worker_of_circles
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/circles/"


def test_strangers_sign_in_and_editors_are_told_no() -> None:
    a_stranger_signs_in_first(WHERE)
    a_role_is_told_no(WHERE)


def test_each_circle_leads_to_where_it_stands() -> None:
    worker = a_worker_of_circles()
    planned, going_on = a_planned_circle(worker), a_circle_going_on(worker, title="Another")
    page = page_of(worker, WHERE)
    assert f"{WHERE}{planned.pk}/plan/" in page
    assert f'"{WHERE}{going_on.pk}/"' in page
    assert "You have planned no circle yet." in page_of(a_worker_of_circles(), WHERE)
