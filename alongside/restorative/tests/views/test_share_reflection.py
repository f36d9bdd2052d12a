"""Sharing with one other who supervises: by name, and nobody else can."""

import pytest
from django.test import Client

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.restorative.tests.reflections import placed_by

pytestmark = pytest.mark.django_db


def test_somebody_elses_is_not_found() -> None:
    page = f"/reflect/mine/{placed_by(a_social_worker()).pk}/share/"
    assert Client().get(page).status_code == 302
    for somebody in (a_social_worker(), a_service_manager()):
        assert signed_in(somebody).get(page).status_code == 404
        assert signed_in(somebody).post(page, {"with_whom": somebody.pk}).status_code == 404


def test_it_is_shared_with_who_is_chosen_and_they_read_it() -> None:
    worker, manager = a_social_worker(), a_service_manager(name="Mara Made-Up")
    reflection = placed_by(worker, line="I was too quick.")
    page = f"/reflect/mine/{reflection.pk}/share/"
    assert "Mara Made-Up" in page_of(worker, page)
    assert signed_in(worker).post(page, {"with_whom": manager.pk}).status_code == 302
    assert "I was too quick." in page_of(manager, "/reflect/shared/")
    assert "Mara Made-Up can read it now." in page_of(worker, page)


def test_somebody_who_is_not_on_the_list_is_refused() -> None:
    worker, another = a_social_worker(), a_social_worker()
    a_service_manager()
    reflection = placed_by(worker)
    answer = signed_in(worker).post(f"/reflect/mine/{reflection.pk}/share/", {"with_whom": another.pk})
    assert "There is a problem" in answer.content.decode()
    reflection.refresh_from_db()
    assert reflection.shared_with is None


def test_where_nobody_supervises_the_page_says_so() -> None:
    worker = a_social_worker()
    assert "Nobody here supervises" in page_of(worker, f"/reflect/mine/{placed_by(worker).pk}/share/")
