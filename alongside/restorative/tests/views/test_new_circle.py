"""Beginning to plan a circle."""

import pytest

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_service, a_social_worker
from alongside.restorative.models import Circle
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/circles/new/"


def test_a_sensible_start_is_filled_in() -> None:
    a_service()
    worker = a_social_worker()
    page = signed_in(worker).post(WHERE, follow=True).content.decode()
    circle = Circle.objects.get()
    assert (circle.facilitator, circle.seats) == (worker, [])
    assert "In a word or two: how are you as you come here?" in page
    assert "What needs to happen next?" in page


def test_looking_begins_nothing() -> None:
    a_stranger_signs_in_first(WHERE, by_a_button=True)
    assert signed_in(a_social_worker()).get(WHERE).status_code == 405
    a_role_is_told_no("/restorative/circles/")
    assert not Circle.objects.exists()
