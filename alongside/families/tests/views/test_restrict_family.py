"""Restricting who may open a family."""

import pytest

from alongside.families.models import Family
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, glass_broken, restricted
from alongside.partners.tests.factories import a_service_manager

pytestmark = pytest.mark.django_db
WHY = {"why": "A worker of ours is their aunt."}


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/restrict/"


def test_who_may_come_here() -> None:
    family = a_family()
    assert signed_in(family.added_by).get(path_of(family)).status_code == 403


def test_it_says_who_can_still_open_it_and_who_cannot_before_it_is_done() -> None:
    family = a_family()
    manager, other = a_service_manager(name="Priya Madeup"), a_service_manager(name="Tomasz Madeup")
    page = page_of(manager, path_of(family))
    still, gone = page.split("Who can still open it")[1].split("Who cannot open it any more")
    assert family.added_by.name in still
    assert "You, as their service manager" in still
    assert other.name in gone
    assert manager.name not in gone
    client = signed_in(manager)
    assert client.post(path_of(family), {"why": ""}).status_code == 200
    assert client.post(path_of(family), WHY)["Location"] == f"/families/{family.reference}/workers/"
    assert client.get(f"/families/{family.reference}/").status_code == 200
    assert "This family is restricted." in page_of(family.added_by, f"/families/{family.reference}/")


def test_to_the_other_managers_it_is_not_there_any_more() -> None:
    family, shown = a_family(), a_family()
    manager = a_service_manager()
    restricted(family)
    for page in ("/my-work/", "/families/"):
        assert family.reference not in page_of(manager, page)
        assert shown.reference in page_of(manager, page)
    for page in ("", "workers/", "restrict/", "restrict/lift/", "emergencies/", "story/add/"):
        assert signed_in(manager).get(f"/families/{family.reference}/{page}").status_code == 404


def test_done_already_it_is_said_and_in_an_emergency_it_is_refused() -> None:
    family, manager = a_family(), a_service_manager()
    named = restricted(family)
    assert "This family is restricted already." in signed_in(named).post(path_of(family), WHY).content.decode()
    glass_broken(family, by=manager)
    assert signed_in(manager).get(path_of(family)).status_code == 409
