"""How one organisation takes up the approach, on a page."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.models import Organisation, OrganisationManager
from alongside.partners.tests.factories import a_social_worker
from alongside.training.tests.embedded import a_place, learned_before
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db


def page(place: Organisation) -> str:
    return f"/training/embedding/{place.pk}/"


def looks_after(place: Organisation) -> User:
    learner = a_learner(organisation=place)
    OrganisationManager.objects.create(organisation=place, worker=learner, since_at=timezone.now())
    return learner


def test_its_manager_reads_it_and_no_other_organisations() -> None:
    place, other = a_place(), a_place()
    browser = learning(looks_after(place))
    assert browser.get(page(place)).status_code == 200
    assert browser.get(page(other)).status_code == 404


def test_who_only_works_there_does_not_read_it_nor_does_a_worker_who_does_not_arrange_training() -> None:
    place = a_place()
    assert learning(a_learner(organisation=place)).get(page(place)).status_code == 404
    assert signed_in(a_social_worker()).get(page(place)).status_code == 404


def test_a_trainer_who_came_in_by_a_code_arranges_nothing() -> None:
    place, trainer = a_place(), a_trainer()
    assert signed_in(trainer).get(page(place)).status_code == 200
    assert learning(trainer).get(page(place)).status_code == 404


def test_nobody_who_is_not_known_reads_it() -> None:
    answer = learning(a_learner())
    answer.cookies.clear()
    assert answer.get(page(a_place())).status_code == 302


def test_a_manager_reads_no_number_of_five_either() -> None:
    place = a_place(people=5)
    learned_before(place, 5, date(2026, 5, 12))
    words = learning(looks_after(place)).get(page(place)).content.decode()
    assert "fewer than 6" in words
    assert "100%" not in words


def test_a_size_nobody_told_is_said_and_one_too_small_needs_looking_at() -> None:
    trainer, unknown, small = a_trainer(), a_place(), a_place(people=5)
    learned_before(small, 6, date(2026, 5, 12))
    assert "Nobody has told how many people work there" in page_of(trainer, page(unknown))
    assert "The size needs looking at" in page_of(trainer, page(small))
