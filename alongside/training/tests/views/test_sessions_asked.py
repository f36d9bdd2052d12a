"""The sessions that settings ask for."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions.asked import ask_for_session, decline_asked
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db
PAGE = "/training/arrange/asked/"


def test_only_those_who_arrange_training_come_in() -> None:
    assert Client().get(PAGE).status_code == 302
    assert learning(a_learner()).get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_those_who_wait_come_first_the_oldest_at_the_top() -> None:
    assert "Nobody waits for an answer." in page_of(a_trainer(), PAGE)
    now = timezone.now()
    first, second, third = (
        ask_for_session(setting=name, how_many=9, by=a_learner(), at=now) for name in ("One", "Two", "Three")
    )
    decline_asked(asked=second, answer="Not now.", by=a_trainer(), at=now)
    page = page_of(a_trainer(), PAGE)
    places = [page.index(f"/asked/{one.pk}/") for one in (first, third, second)]
    assert places == sorted(places)
    assert "not possible now" in page
