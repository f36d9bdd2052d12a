"""The walls of a family, for workers: who may not know what of whom."""

import pytest

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.states import Hidden, Part
from alongside.families.tests.doors import page_of, the_door_holds
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/walls/")


def test_everybody_who_works_with_them_reads_what_not_to_say_to_whom() -> None:
    family, advocate = a_family(), a_worker(Role.ADVOCATE)
    works_with(family, advocate, Part.ADVOCATE)
    dad = a_relative(family, relationship="Dad", given_names="Kunle").person
    a_wall(family, mother_of(family), dad, Hidden.SCHOOL)

    page = page_of(advocate, f"/families/{family.reference}/walls/")

    assert ">Kunle</bdi>" in page
    assert "School or nursery" in page
    assert "They do not know" in page
    for offered in ("Set a wall", "End it", "Look at it again"):
        assert offered not in page


def test_the_reason_of_the_services_wall_is_the_services_own() -> None:
    family, coordinator = a_family(), a_coordinator()
    works_with(family, coordinator, Part.COORDINATOR)
    a_wall(family, mother_of(family), by=coordinator, reason="She told me in confidence.")
    path = f"/families/{family.reference}/walls/"

    assert "She told me in confidence." in page_of(coordinator, path)
    theirs = page_of(family.added_by, path)
    assert "She told me in confidence." not in theirs
    assert f"Ask {coordinator.name} about it." in theirs
    assert "End it" not in theirs


def test_a_short_line_stands_on_the_familys_page_and_on_the_persons() -> None:
    family = a_family()
    dad = a_relative(family, relationship="Dad", given_names="Kunle").person
    other = a_relative(family, relationship="Uncle", given_names="Dele").person
    a_wall(family, mother_of(family), dad, Hidden.PHONE)
    pages = {
        who: page_of(family.added_by, f"/families/{family.reference}/{who}")
        for who in ("", f"people/{dad.pk}/", f"people/{mother_of(family).pk}/", f"people/{other.pk}/")
    }
    said = ["Kunle</bdi> may not know of" in page for page in pages.values()]
    assert said == [True, True, True, False]
