"""Sessions that are over or were called off."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_course, a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/past/"


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_what_is_over_and_what_was_called_off_and_nothing_to_come() -> None:
    assert "None yet." in page_of(a_trainer(), PAGE)
    a_session(a_course("Still to come"))
    a_session(a_course("Held"), starts_at=timezone.now() - timedelta(days=9), status=SessionStatus.OVER)
    a_session(a_course("Off"), status=SessionStatus.CALLED_OFF, called_off_why="The hall is flooded.")
    page = page_of(a_trainer(), PAGE)
    assert "Held" in page
    assert "Off</a> called off" in page
    assert "Still to come" not in page


@pytest.mark.parametrize("asked", ["0", "x", "99999999999999999999"])
def test_odd_pages_are_answered(asked: str) -> None:
    assert signed_in(a_trainer()).get(PAGE, {"page": asked}).status_code == 200
