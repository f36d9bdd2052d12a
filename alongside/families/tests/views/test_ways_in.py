"""The list of who can come in."""

import pytest
from django.utils import timezone

from alongside.families.actions import close_my_way_in, let_in
from alongside.families.queries import home_key_of
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.families.tests.invited import an_invitation

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/home/")


def test_it_follows_each_of_them() -> None:
    family = a_family()
    ruth, path = mother_of(family), f"/families/{family.reference}/home/"
    assert page_of(family.added_by, path).count("Not invited yet") == 3
    an_invitation(family, ruth)
    assert "It waits until" in page_of(family.added_by, path)
    key = home_key_of(family, ruth)
    assert key
    let_in(key=key, at=timezone.now())
    assert "Comes in" in page_of(family.added_by, path)
    close_my_way_in(key=key, at=timezone.now())
    assert "They asked to close it" in page_of(family.added_by, path)


def test_the_family_page_and_the_persons_page_lead_there() -> None:
    family = a_family()
    assert f'href="/families/{family.reference}/home/"' in page_of(family.added_by, f"/families/{family.reference}/")
    person = f"/families/{family.reference}/people/{mother_of(family).pk}/"
    assert f'href="{person}invite/"' in page_of(family.added_by, person)
