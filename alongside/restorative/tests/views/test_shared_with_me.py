"""What others share with one worker: that worker’s page alone."""

import pytest
from django.test import Client

from alongside.families.tests.doors import page_of
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.restorative.tests.reflections import placed_by, shared

pytestmark = pytest.mark.django_db
PAGE = "/reflect/shared/"


def test_what_is_shared_with_one_manager_is_not_read_by_another() -> None:
    worker = a_social_worker(name="Tam Made-Up")
    manager, another = a_service_manager(), a_service_manager()
    shared(placed_by(worker, line="I was too quick."), manager)
    placed_by(worker, line="This is mine.")
    assert "I was too quick." in page_of(manager, PAGE)
    assert "Tam Made-Up" in page_of(manager, PAGE)
    assert "This is mine." not in page_of(manager, PAGE)
    for somebody in (another, worker):
        assert "Nobody shares anything with you now." in page_of(somebody, PAGE)


def test_a_stranger_signs_in() -> None:
    assert Client().get(PAGE).status_code == 302
