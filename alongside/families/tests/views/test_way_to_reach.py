"""Ways to reach somebody, safe or not."""

import pytest

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.people.models import WayToReach

pytestmark = pytest.mark.django_db
CALL = {"kind": "call", "value": "07700 900123", "safe": "no", "when_safe": "Never at night"}


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{mother_of(family).pk}/reach/")


def test_a_way_is_written_changed_and_taken_out() -> None:
    family = a_family()
    client, person = signed_in(family.added_by), f"/families/{family.reference}/people/{mother_of(family).pk}/"
    client.post(f"{person}reach/", CALL)
    assert "Not safe: never use it" in page_of(family.added_by, person)
    way = WayToReach.objects.get()
    client.post(f"{person}reach/{way.pk}/", CALL | {"safe": "yes", "preferred": "yes"})
    assert "Likes this best" in page_of(family.added_by, person)
    client.post(f"{person}reach/{way.pk}/", {"remove": "yes"})
    assert not WayToReach.objects.exists()


def test_another_persons_way_is_not_found() -> None:
    other, family = a_family(), a_family()
    signed_in(other.added_by).post(f"/families/{other.reference}/people/{mother_of(other).pk}/reach/", CALL)
    path = f"/families/{family.reference}/people/{mother_of(family).pk}/reach/{WayToReach.objects.get().pk}/"
    assert signed_in(family.added_by).get(path).status_code == 404


def test_whether_it_is_safe_must_be_said() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{mother_of(family).pk}/reach/"
    page = signed_in(family.added_by).post(path, {"kind": "call"}).content.decode()
    assert "Say whether it is safe to use." in page
    assert "Write the number or address." in page
