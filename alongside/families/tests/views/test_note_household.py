"""Where somebody lives."""

import pytest
from django.utils import timezone

from alongside.families.queries import stays_of
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.people.models import Household

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(f"/families/{family.reference}/people/{mother_of(family).pk}/home/")


def test_a_second_person_moves_into_the_same_home() -> None:
    family = a_family()
    client, base = signed_in(family.added_by), f"/families/{family.reference}/people/"
    new = {"household": "new", "name": "Nana’s flat", "address": "1 Pretend Street", "withheld": "yes"}
    client.post(f"{base}{mother_of(family).pk}/home/", new)
    home = Household.objects.get()
    client.post(f"{base}{children_of(family)[0].pk}/home/", {"household": str(home.pk)})
    lives = {stay.person.short_name: stay.household.name for stay in stays_of(family, on=timezone.localdate())}
    assert lives == {"Ruth": "Nana’s flat", "Ayo": "Nana’s flat"}


def test_another_familys_home_can_not_be_chosen() -> None:
    other = a_family()
    path = f"/families/{other.reference}/people/{mother_of(other).pk}/home/"
    signed_in(other.added_by).post(path, {"household": "new", "name": "Theirs"})
    family = a_family()
    mine = f"/families/{family.reference}/people/{mother_of(family).pk}/home/"
    page = signed_in(family.added_by).post(mine, {"household": str(Household.objects.get().pk)}).content.decode()
    assert "Choose one of the answers on this page." in page
    assert "Theirs" not in page


def test_another_home_needs_a_name() -> None:
    family = a_family()
    path = f"/families/{family.reference}/people/{mother_of(family).pk}/home/"
    typed = {"household": "new", "address": "1 Pretend Street"}
    page = signed_in(family.added_by).post(path, typed).content.decode()
    assert "Give this home a name" in page
    assert "1 Pretend Street" in page
    assert not Household.objects.exists()
