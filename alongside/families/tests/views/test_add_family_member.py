"""A relative or friend joins the network."""

import pytest
from django.utils import timezone

from alongside.families.queries import holders_who_agreed, network_of
from alongside.families.states import Side
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, agrees, children_of

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_door_holds(f"/families/{a_family().reference}/people/add/")


def test_somebody_joins_on_their_side_and_with_parental_responsibility() -> None:
    family = a_family(mother=False)
    ayo = children_of(family)[0]
    typed = {"given_names": "Dele", "relationship": "Dad", "side": "fathers", "responsible_for": [str(ayo.pk)]}
    path = f"/families/{family.reference}/people/add/"
    page = signed_in(family.added_by).post(path, typed, follow=True).content.decode()
    assert "Dele is written down with the family now." in page
    dele = network_of(family, on=timezone.localdate())[Side.FATHERS][0]
    assert dele.details == "Dad · parental responsibility for Ayo"
    agrees(family, dele.person)
    assert holders_who_agreed(family, [ayo], on=timezone.localdate()) == [dele.person]


def test_what_they_are_to_the_children_must_be_said() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/add/"
    page = signed_in(family.added_by).post(path, {"given_names": "Dele"}).content.decode()
    assert 'href="#id_relationship"' in page
    assert 'value="Dele"' in page


def test_somebody_known_is_asked_about_first() -> None:
    family = a_family()
    typed = {"given_names": "Ruth", "family_name": "Madeup", "relationship": "Mum"}
    page = signed_in(family.added_by).post(f"/families/{family.reference}/people/add/", typed).content.decode()
    assert "Look at who is known already" in page
    assert family.members.count() == 3
