"""Ending a worker's part at once."""

import pytest

from alongside.access.tests.factories import a_worker
from alongside.families.models import Involvement
from alongside.families.states import Part
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/workers/{Involvement.objects.get(family=family).pk}/end/")


def test_from_the_next_page_on_nothing_opens_to_them() -> None:
    family, teacher = a_family(), a_worker()
    involvement = works_with(family, teacher, Part.TEACHER)
    client = signed_in(teacher)
    assert client.get(f"/families/{family.reference}/").status_code == 200
    path = f"/families/{family.reference}/workers/{involvement.pk}/end/"
    page = signed_in(family.added_by).post(path, follow=True).content.decode()
    assert "does not work with this family any more" in page
    assert client.get(f"/families/{family.reference}/").status_code == 404


def test_asking_to_end_it_does_not_end_it_yet() -> None:
    family, teacher = a_family(), a_worker()
    involvement = works_with(family, teacher, Part.TEACHER)
    signed_in(family.added_by).get(f"/families/{family.reference}/workers/{involvement.pk}/end/")
    assert Involvement.objects.get(pk=involvement.pk).ended_at is None


def test_ending_my_own_part_leads_back_to_my_work() -> None:
    family, teacher = a_family(), a_worker()
    involvement = works_with(family, teacher, Part.TEACHER)
    done = signed_in(teacher).post(f"/families/{family.reference}/workers/{involvement.pk}/end/")
    assert done["Location"] == "/my-work/"


def test_a_closed_door_says_why() -> None:
    family = a_family()
    involvement = works_with(family, a_coordinator(), Part.COORDINATOR)
    path = f"/families/{family.reference}/workers/{involvement.pk}/end/"
    page = signed_in(family.added_by).post(path).content.decode()
    assert "the family needs another coordinator first" in page
