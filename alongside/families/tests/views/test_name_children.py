"""Children who came without a name get one."""

import pytest

from alongside.families.models import Family
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of
from alongside.people.tests.factories import a_child, a_child_without_a_name

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/children/names/")


def test_one_gets_a_name_and_the_other_may_wait() -> None:
    first, second = a_child_without_a_name("CH1"), a_child_without_a_name("CH2")
    family = a_family(children=[first, second])
    path = f"/families/{family.reference}/children/names/"
    assert "The child with council ID CH1" in page_of(family.added_by, path)
    signed_in(family.added_by).post(path, {f"given_names_{first.pk}": "Zoë"})
    assert Family.objects.get().name == "Zoë, another child and their family"


def test_nothing_written_is_said() -> None:
    family = a_family(children=[a_child_without_a_name()])
    page = signed_in(family.added_by).post(f"/families/{family.reference}/children/names/", {}).content.decode()
    assert "Write at least one name, or go back." in page


def test_a_child_with_a_name_is_not_renamed_here() -> None:
    child = a_child("Ayo")
    family = a_family(children=[child])
    path = f"/families/{family.reference}/children/names/"
    signed_in(family.added_by).post(path, {f"given_names_{child.pk}": "Another"})
    assert children_of(family)[0].given_names == "Ayo"
