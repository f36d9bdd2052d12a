"""Practice that was watched, on its page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.embedded import a_champion, a_place, an_observation
from alongside.training.tests.factories import a_learner, a_session, a_trainer, learning

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/observations/"


def test_who_is_neither_trainer_nor_champion_does_not_know_of_it() -> None:
    assert learning(a_learner()).get(PAGE).status_code == 404
    assert signed_in(a_social_worker()).get(PAGE).status_code == 404


def test_who_arranges_training_reads_all_of_it() -> None:
    an_observation(a_place("Alder Madeup"), words="A warm room.")
    page = page_of(a_trainer(), PAGE)
    assert "Alder Madeup" in page
    assert "A warm room." in page


def test_a_champion_reads_only_what_they_noted() -> None:
    champion = a_champion()
    mine = champion.practitioner.worker
    an_observation(a_place(), setting="Mine to read", by=mine)
    an_observation(a_place(), setting="Somebody else’s")
    page = learning(mine).get(PAGE).content.decode()
    assert "Mine to read" in page
    assert "Somebody else’s" not in page


def test_who_holds_a_session_may_note_what_they_watch() -> None:
    learner = a_learner()
    a_session().trainers.create(worker=learner)
    assert learning(learner).get(PAGE).status_code == 200


def test_it_can_be_changed_within_the_hour_by_who_noted_it() -> None:
    trainer, now = a_trainer(), timezone.now()
    an_observation(a_place(), by=trainer, at=now)
    assert "Take it back" in page_of(trainer, PAGE)
    assert "Take it back" not in page_of(a_trainer(), PAGE)
    an_observation(a_place(), by=(earlier := a_trainer()), at=now - timedelta(minutes=61))
    assert page_of(earlier, PAGE).count("Take it back") == 0
