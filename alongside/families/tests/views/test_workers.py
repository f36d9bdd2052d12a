"""Who works with a family, and who used to."""

import pytest
from django.utils import timezone

from alongside.access.tests.factories import a_worker
from alongside.families.actions import end_involvement
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/workers/")


def test_those_who_left_are_still_named_and_reasons_stand_beside_closed_doors() -> None:
    family, teacher = a_family(), a_worker(name="Owen Madeup")
    involvement = works_with(family, teacher, Part.TEACHER)
    works_with(family, a_coordinator(name="Grace Madeup"), Part.COORDINATOR)
    path = f"/families/{family.reference}/workers/"
    assert f'href="/families/{family.reference}/workers/{involvement.pk}/end/"' in page_of(family.added_by, path)
    end_involvement(involvement=involvement, by=family.added_by, at=timezone.now())
    page = page_of(family.added_by, path)
    assert "Owen Madeup" in page
    assert "Ended" in page
    assert "Only a service manager can end this" in page
