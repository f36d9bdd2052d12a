"""A withheld address stands on a page only when a worker asks for it, and that is written down."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import Family
from alongside.families.states import Hidden
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, a_relative, a_wall, children_of, mother_of
from alongside.partners.tests.factories import a_social_worker
from alongside.people.actions import add_household, add_way_to_reach, move_in
from alongside.people.models import Household, Person, WayToReach
from alongside.people.states import WayKind

pytestmark = pytest.mark.django_db
STREET, NUMBER, LETTERS = "1 Pretend Street", "07700 900123", "PO Box 7, Pretend Town"


def at_home(family: Family, *people: Person, withheld: bool = False) -> Household:
    done = {"by": family.added_by, "at": timezone.now()}
    home = add_household(name="The flat", address=STREET, postcode="NE1 4XF", withheld=withheld, **done)  # type: ignore[arg-type]
    for person in people:
        move_in(person=person, household=home, **done)  # type: ignore[arg-type]
    add_way_to_reach(person=people[0], kind=WayKind.TEXT, value=NUMBER, **done)  # type: ignore[arg-type]
    add_way_to_reach(person=people[0], kind=WayKind.LETTER, value=LETTERS, **done)  # type: ignore[arg-type]
    return home


def person_page(family: Family, person: Person) -> str:
    return f"/families/{family.reference}/people/{person.pk}/"


def test_a_stranger_and_a_worker_of_another_family_are_shown_nothing() -> None:
    family = a_family()
    at_home(family, mother_of(family), withheld=True)
    for what in ("address/", "ways/"):
        path = f"{person_page(family, mother_of(family))}{what}"
        assert Client().post(path).status_code == 302
        assert signed_in(a_social_worker()).post(path).status_code == 404
        assert signed_in(family.added_by).get(path).status_code == 405
    assert not AuditEvent.objects.filter(event="address.revealed").exists()


def test_a_withheld_home_is_shown_when_asked_for_on_this_page_only() -> None:
    family = a_family()
    mother = mother_of(family)
    at_home(family, mother, withheld=True)
    page = page_of(family.added_by, person_page(family, mother))
    for secret in (STREET, "NE1 4XF", LETTERS):
        assert secret not in page
    assert "Show the address" in page
    assert NUMBER in page

    shown = signed_in(family.added_by).post(f"{person_page(family, mother)}address/")

    assert STREET in shown.content.decode()
    assert LETTERS in shown.content.decode()
    assert shown["Cache-Control"] == "no-store"
    line = AuditEvent.objects.get(event="address.revealed")
    assert (line.actor_id, line.detail) == (family.added_by.pk, {"person": mother.pk})
    assert STREET not in page_of(family.added_by, person_page(family, mother))


def test_a_wall_around_one_withholds_the_home_of_all_who_live_there() -> None:
    family = a_family()
    mother, child = mother_of(family), children_of(family)[0]
    at_home(family, mother, child)
    assert STREET in page_of(family.added_by, person_page(family, child))

    a_wall(family, mother, a_relative(family, relationship="Dad").person, Hidden.ADDRESS)

    for person in (mother, child):
        assert STREET not in page_of(family.added_by, person_page(family, person))


def test_a_wall_around_how_to_reach_somebody_withholds_the_numbers() -> None:
    family = a_family()
    mother = mother_of(family)
    at_home(family, mother)
    a_wall(family, mother, None, Hidden.PHONE)
    page = page_of(family.added_by, person_page(family, mother))
    assert NUMBER not in page
    assert STREET in page
    assert NUMBER in signed_in(family.added_by).post(f"{person_page(family, mother)}ways/").content.decode()
    assert AuditEvent.objects.filter(event="ways.revealed").count() == 1


def test_to_change_a_withheld_number_it_is_asked_for_first() -> None:
    family = a_family()
    mother = mother_of(family)
    at_home(family, mother)
    a_wall(family, mother, None, Hidden.PHONE)
    path = f"{person_page(family, mother)}reach/{WayToReach.objects.get(kind=WayKind.TEXT).pk}/"
    assert NUMBER not in page_of(family.added_by, path)
    assert not AuditEvent.objects.filter(event="ways.revealed").exists()

    shown = signed_in(family.added_by).post(path, {"show": "yes"}).content.decode()

    assert NUMBER in shown
    assert "There is a problem" not in shown
    assert AuditEvent.objects.filter(event="ways.revealed").count() == 1
    signed_in(family.added_by).post(path, {"kind": "text", "value": "07700 900999", "safe": "yes"})
    assert WayToReach.objects.filter(value="07700 900999").exists()
