"""Somebody takes back what they noted, from the page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.training.models import Observation
from alongside.training.tests.embedded import a_champion, a_place, an_observation
from alongside.training.tests.factories import a_trainer, learning

pytestmark = pytest.mark.django_db


def path(noted: Observation) -> str:
    return f"/training/embedding/observations/{noted.pk}/undo/"


def test_it_is_gone_within_the_hour() -> None:
    worker = a_champion().practitioner.worker
    noted = an_observation(a_place(), by=worker)
    assert learning(worker).get(path(noted)).status_code == 405
    assert learning(worker).post(path(noted)).status_code == 302
    assert not Observation.objects.exists()


def test_after_an_hour_it_stays_and_the_next_page_says_why() -> None:
    worker = a_champion().practitioner.worker
    noted = an_observation(a_place(), by=worker, at=timezone.now() - timedelta(minutes=61))
    assert "It can be changed for an hour." in learning(worker).post(path(noted), follow=True).content.decode()
    assert Observation.objects.exists()


def test_nobody_else_takes_it_back() -> None:
    noted = an_observation(a_place())
    assert signed_in(a_trainer()).post(path(noted)).status_code == 404
