"""Taking back what one shared."""

import pytest

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.restorative.tests.reflections import placed_by, shared

pytestmark = pytest.mark.django_db


def test_it_is_taken_back_and_they_read_it_no_more() -> None:
    worker, manager = a_social_worker(), a_service_manager()
    reflection = shared(placed_by(worker, line="I was too quick."), manager)
    page = f"/reflect/mine/{reflection.pk}/take-back/"
    assert signed_in(manager).post(page).status_code == 404
    assert signed_in(worker).get(page).status_code == 405
    assert signed_in(worker).post(page).status_code == 302
    assert "I was too quick." not in page_of(manager, "/reflect/shared/")
    assert signed_in(worker).post(page).status_code == 409, "It is said that nobody reads it."
