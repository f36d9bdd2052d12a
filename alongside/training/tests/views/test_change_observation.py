"""Somebody puts right what they noted, on a page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.training.tests.embedded import a_place, an_observation
from alongside.training.tests.factories import a_trainer
from alongside.training.tests.views.test_note_observation import answers

pytestmark = pytest.mark.django_db


def test_it_opens_as_it_was_noted_and_is_changed() -> None:
    trainer, place = a_trainer(), a_place()
    noted = an_observation(place, by=trainer, setting="The first words")
    path = f"/training/embedding/observations/{noted.pk}/"
    assert "The first words" in page_of(trainer, path)
    assert signed_in(trainer).post(path, answers(place, setting="Other words")).status_code == 302
    noted.refresh_from_db()
    assert noted.setting == "Other words"
    assert set(noted.seen.values()) == {"partly"}


def test_nobody_else_changes_it() -> None:
    noted = an_observation(a_place())
    assert signed_in(a_trainer()).get(f"/training/embedding/observations/{noted.pk}/").status_code == 404


def test_after_an_hour_it_stays_and_what_was_written_comes_back() -> None:
    trainer, place = a_trainer(), a_place()
    noted = an_observation(place, by=trainer, at=timezone.now() - timedelta(minutes=61))
    answer = signed_in(trainer).post(
        f"/training/embedding/observations/{noted.pk}/", answers(place, setting="Other words")
    )
    page = answer.content.decode()
    assert "It can be changed for an hour." in page
    assert "Other words" in page
    noted.refresh_from_db()
    assert noted.setting == "A team meeting"


def test_somebody_who_saved_it_in_another_window_is_seen_first() -> None:
    trainer, place = a_trainer(), a_place()
    noted = an_observation(place, by=trainer)
    path = f"/training/embedding/observations/{noted.pk}/"
    seen = page_of(trainer, path).split('name="seen" value="')[1].split('"')[0]
    noted.setting = "From the other window"
    noted.save()
    page = signed_in(trainer).post(path, answers(place, setting="From here", seen=seen)).content.decode()
    assert "From the other window" in page
    assert "From here" in page
