"""Reading the walls of a family, and what they hide."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.families.queries.walls import known_of, walls_of, walls_to_review, what_tells_anybody
from alongside.families.states import Hidden, Part
from alongside.families.tests.factories import a_family, a_relative, a_wall, children_of, mother_of, works_with
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import a_coordinator, a_practitioner, a_service_manager
from alongside.people.actions import add_household, add_way_to_reach, move_in, move_out
from alongside.people.states import WayKind

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def test_every_wall_of_a_family_is_one_query(django_assert_num_queries: Any) -> None:
    family = a_family()
    for relationship in ("Dad", "Uncle", "Nana"):
        a_wall(family, mother_of(family), a_relative(family, relationship=relationship).person)
    with django_assert_num_queries(1):
        assert len(walls_of(family).standing) == 3


def test_what_is_known_grows_with_no_query_of_its_own_for_each_person(django_assert_num_queries: Any) -> None:
    family = a_family()
    for number in range(6):
        a_relative(family, relationship=f"Cousin {number}")
    with django_assert_num_queries(5):
        assert len(known_of(family, on=TODAY)) == 9


def test_a_home_left_and_a_letter_are_told_apart_from_a_number() -> None:
    family, now = a_family(), timezone.now()
    done: dict[str, Any] = {"by": family.added_by, "at": now}
    mother = mother_of(family)
    before = move_in(person=mother, household=add_household(name="Before", address="1 Old Row", **done), **done)
    move_out(stay=before, until_on=TODAY, **done)
    move_in(person=mother, household=add_household(name="Now", address="2 New Row", **done), **done)
    add_way_to_reach(person=mother, kind=WayKind.LETTER, value="PO Box 7", **done)
    add_way_to_reach(person=mother, kind=WayKind.TEXT, value="07700 900123", **done)

    known = next(one for one in known_of(family, on=TODAY) if one.number == mother.pk)

    assert [home.address for home in known.homes] == ["2 New Row"]
    assert (known.letters, known.reach) == (("PO Box 7",), ("07700 900123",))


def test_the_school_of_a_teacher_who_works_with_them_is_the_childrens() -> None:
    family = a_family()
    teacher = a_practitioner(Role.PRACTITIONER)
    works_with(family, teacher.worker, Part.TEACHER)
    school = {"name": "Inkwell Park School", "kind": OrganisationKind.SCHOOL}
    Organisation.objects.filter(pk=teacher.organisation_id).update(**school)
    schools = {one.number: one.schools for one in known_of(family, schools={}, on=TODAY)}
    assert schools[children_of(family)[0].pk] == ("Inkwell Park School",)
    assert schools[mother_of(family).pk] == ()


def test_what_is_for_everybody_is_looked_at_for_each_of_them() -> None:
    family = a_family()
    dad = a_relative(family, relationship="Dad", given_names="Kunle").person
    a_wall(family, mother_of(family), dad, Hidden.EXISTENCE)
    a_wall(family, dad, mother_of(family), Hidden.EXISTENCE)
    words = {fact.words for fact in what_tells_anybody(family, walls=walls_of(family))}
    assert {"Ruth", "Kunle"} <= words


def test_a_wall_nobody_coordinates_waits_for_the_manager_and_no_wall_before_its_day() -> None:
    family = a_family()
    manager, long_ago = a_service_manager(family.service), timezone.now() - timedelta(days=100)
    late = a_wall(family, mother_of(family), at=long_ago, review_on=TODAY)
    a_wall(family, mother_of(family), review_on=TODAY + timedelta(days=1))
    assert walls_to_review(manager, on=TODAY) == [late]
    works_with(family, a_coordinator(), Part.COORDINATOR)
    assert walls_to_review(manager, on=TODAY) == []
