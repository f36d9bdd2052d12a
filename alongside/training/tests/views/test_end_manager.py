"""Somebody looks after an organisation's people no longer."""

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.actions.organisations import name_manager
from alongside.partners.tests.factories import a_coordinator
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db


def test_one_press_ends_it_once() -> None:
    school, trainer = an_organisation_of(), a_trainer()
    manager = name_manager(organisation=school, email=a_learner().email, by=trainer, at=timezone.now())
    path = f"/training/organisations/{school.pk}/looked-after/{manager.pk}/end/"
    assert signed_in(a_coordinator()).post(path).status_code == 403
    assert signed_in(trainer).get(path).status_code == 405
    assert signed_in(trainer).post(path)["Location"] == f"/training/organisations/{school.pk}/"
    manager.refresh_from_db()
    assert manager.ended_at is not None
    assert signed_in(trainer).post(path).status_code == 404


def test_one_of_another_organisation_is_not_there() -> None:
    school, other, trainer = an_organisation_of(), an_organisation_of(name="Another"), a_trainer()
    manager = name_manager(organisation=school, email=a_learner().email, by=trainer, at=timezone.now())
    path = f"/training/organisations/{other.pk}/looked-after/{manager.pk}/end/"
    assert signed_in(trainer).post(path).status_code == 404
