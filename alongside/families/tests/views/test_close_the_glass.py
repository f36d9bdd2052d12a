"""Closing what was opened in an emergency."""

import pytest
from django.test import Client

from alongside.families.models import BrokenGlass
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, an_out_of_hours_worker, glass_broken
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def path_of(glass: BrokenGlass) -> str:
    return f"/families/{glass.family.reference}/emergencies/{glass.pk}/close/"


def test_strangers_and_those_who_do_not_know_the_family_close_nothing() -> None:
    glass = glass_broken(a_family())
    assert Client().post(path_of(glass)).status_code == 302
    for worker in (a_social_worker(), an_out_of_hours_worker()):
        assert signed_in(worker).post(path_of(glass)).status_code == 404
    glass.refresh_from_db()
    assert glass.ended_at is None


def test_whoever_opened_it_closes_it_and_finds_nothing_there_any_more() -> None:
    glass = glass_broken(a_family())
    client = signed_in(glass.worker)
    assert client.get(path_of(glass)).status_code == 405
    assert client.post(path_of(glass))["Location"] == "/my-work/"
    assert client.get(f"/families/{glass.family.reference}/").status_code == 404
    assert client.post(path_of(glass)).status_code == 404


def test_somebody_who_works_with_the_family_closes_it_once() -> None:
    family = a_family()
    glass = glass_broken(family)
    client = signed_in(family.added_by)
    assert client.post(path_of(glass))["Location"] == f"/families/{family.reference}/emergencies/"
    assert client.post(path_of(glass)).status_code == 409
    assert signed_in(glass.worker).get(f"/families/{family.reference}/").status_code == 404


def test_a_number_of_another_family_closes_nothing() -> None:
    glass, other = glass_broken(a_family()), a_family()
    path = f"/families/{other.reference}/emergencies/{glass.pk}/close/"
    assert signed_in(other.added_by).post(path).status_code == 404
