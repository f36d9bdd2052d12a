"""What a relative is to each child."""

import pytest

from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.people.models import Bond, ParentalResponsibility

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{mother_of(family).pk}/bonds/")


def test_a_child_has_no_such_page() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{children_of(family)[0].pk}/bonds/"
    assert signed_in(family.added_by).get(path).status_code == 404


def test_what_is_saved_opens_filled_in_and_can_be_changed() -> None:
    family = a_family()
    mother, (ayo, tem) = mother_of(family), children_of(family)
    path = f"/families/{family.reference}/people/{mother.pk}/bonds/"
    assert '<option value="mother" selected>' in page_of(family.added_by, path)
    typed = {f"bond_{ayo.pk}": "step_parent", f"bond_{tem.pk}": "mother", "responsible_for": [str(tem.pk)]}
    signed_in(family.added_by).post(path, typed)
    assert dict(Bond.objects.values_list("other_id", "kind")) == {ayo.pk: "step_parent", tem.pk: "mother"}
    assert ParentalResponsibility.objects.get(child=ayo).until_on is not None
