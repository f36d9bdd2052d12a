"""One person: the only page with an address or a number on it."""

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.models import Family
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of, works_with
from alongside.people.actions import add_household, add_way_to_reach, move_in
from alongside.people.states import WayKind
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db


def family_with_an_address() -> Family:
    family = a_family()
    done = {"by": family.added_by, "at": timezone.now()}
    home = add_household(name="Nana’s flat", address="1 Pretend Street", **done)  # type: ignore[arg-type]
    move_in(person=mother_of(family), household=home, **done)  # type: ignore[arg-type]
    add_way_to_reach(person=mother_of(family), kind=WayKind.TEXT, value="07700 900123", safe=False, **done)  # type: ignore[arg-type]
    return family


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{mother_of(family).pk}/")


def test_somebody_of_another_family_is_not_found_here() -> None:
    family = a_family()
    stranger = a_person("Nobody")
    path = f"/families/{family.reference}/people/{stranger.pk}/"
    assert signed_in(family.added_by).get(path).status_code == 404


def test_an_address_and_a_number_stand_here_and_on_no_other_page() -> None:
    family = family_with_an_address()
    here = page_of(family.added_by, f"/families/{family.reference}/people/{mother_of(family).pk}/")
    for secret in ("1 Pretend Street", "07700 900123"):
        assert secret in here
    assert "Not safe: never use it" in here
    for page in ("", "agreement/", "workers/", f"people/{children_of(family)[0].pk}/", "people/add/", "story/add/"):
        there = page_of(family.added_by, f"/families/{family.reference}/{page}")
        assert "1 Pretend Street" not in there, page
        assert "07700 900123" not in there, page


def test_an_advocate_reads_but_is_offered_no_change() -> None:
    family, advocate = a_family(), a_worker(Role.ADVOCATE)
    works_with(family, advocate, Part.ADVOCATE)
    page = page_of(advocate, f"/families/{family.reference}/people/{mother_of(family).pk}/")
    assert "Change" not in page
    assert "Write down" not in page
