"""Somebody moves out."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.families.models import Family
from alongside.families.queries import stays_of
from alongside.families.tests.doors import signed_in, the_door_holds
from alongside.families.tests.factories import a_family, mother_of
from alongside.people.actions import add_household, move_in
from alongside.people.models import HouseholdStay

pytestmark = pytest.mark.django_db


def lives_at_nanas(family: Family) -> str:
    done = {"by": family.added_by, "at": timezone.now()}
    home = add_household(name="Nana’s flat", **done)  # type: ignore[arg-type]
    stay = move_in(person=mother_of(family), household=home, since_on=date(2026, 1, 5), **done)  # type: ignore[arg-type]
    return f"/families/{family.reference}/people/{mother_of(family).pk}/home/{stay.pk}/"


def boxes(year: int) -> dict[str, str]:
    return {"until_on-day": "1", "until_on-month": "2", "until_on-year": str(year)}


def test_the_door_holds() -> None:
    the_door_holds(lives_at_nanas(a_family()))


def test_they_live_there_no_more_and_it_is_remembered() -> None:
    family = a_family()
    signed_in(family.added_by).post(lives_at_nanas(family), boxes(2026))
    assert not stays_of(family, on=timezone.localdate()).exists()
    assert HouseholdStay.objects.get().until_on == date(2026, 2, 1)


def test_nobody_leaves_before_they_came() -> None:
    family = a_family()
    page = signed_in(family.added_by).post(lives_at_nanas(family), boxes(2020)).content.decode()
    assert "This is before they moved in." in page
