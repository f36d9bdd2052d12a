"""One more child joins the family, after a look at who is known."""

import pytest

from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of
from alongside.people.models import Person
from alongside.people.tests.factories import a_child_without_a_name

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/children/add/")


def test_a_new_child_joins() -> None:
    family = a_family()
    path = f"/families/{family.reference}/children/add/"
    page = signed_in(family.added_by).post(path, {"given_names": "Bisi"}, follow=True).content.decode()
    assert "Bisi is one of the children now." in page
    assert "Bisi" in [child.given_names for child in children_of(family)]


def test_a_child_brought_in_is_offered_and_joins_without_being_made_again() -> None:
    family, known = a_family(), a_child_without_a_name("CH0042")
    path = f"/families/{family.reference}/children/add/"
    client, before = signed_in(family.added_by), Person.objects.count()
    typed = {"given_names": "Bisi", "council_child_id": "CH0042"}
    page = client.post(path, typed).content.decode()
    assert "May be the same because the council’s ID is the same" in page
    page = client.post(path, typed | {"same_as": "new"}).content.decode()
    assert "Another child has this council ID. Check the number." in page
    client.post(path, typed | {"same_as": str(known.pk)})
    assert known in children_of(family)
    assert Person.objects.count() == before


def test_a_child_needs_one_name_and_one_is_enough() -> None:
    family = a_family()
    path = f"/families/{family.reference}/children/add/"
    page = signed_in(family.added_by).post(path, {}).content.decode()
    assert "Write at least one name. One is enough." in page
    assert signed_in(family.added_by).post(path, {"family_name": "الخيالي"}).status_code == 302
