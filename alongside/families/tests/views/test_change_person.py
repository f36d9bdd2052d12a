"""Putting right what is known; two workers at once are both shown."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.models import Family, FamilyMember
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, children_of, mother_of, works_with
from alongside.people.models import Person
from alongside.people.tests.factories import a_child

pytestmark = pytest.mark.django_db


def path_of(family: Family, person: Person) -> str:
    return f"/families/{family.reference}/people/{person.pk}/change/"


def about(**more: Any) -> dict[str, Any]:
    return {"given_names": "Ruth", "family_name": "Madeup", "relationship": "Mum", "side": "mothers"} | more


def test_the_door_holds() -> None:
    family = a_family()
    the_door_holds(path_of(family, mother_of(family)))


def test_an_advocate_may_not_change_and_is_told_why() -> None:
    family, advocate = a_family(), a_worker(Role.ADVOCATE)
    works_with(family, advocate, Part.ADVOCATE)
    refused = signed_in(advocate).get(path_of(family, mother_of(family)))
    assert refused.status_code == 403
    assert "Your role does not let you" in refused.content.decode()


def test_language_interpreter_and_disability_are_saved() -> None:
    family = a_family()
    typed = about(first_language="Yoruba", needs_interpreter="yes", disability="Large print")
    signed_in(family.added_by).post(path_of(family, mother_of(family)), typed)
    mother = mother_of(family)
    assert (mother.first_language, mother.needs_interpreter, mother.disability) == ("Yoruba", True, "Large print")


def test_the_second_of_two_workers_is_told_and_sees_both() -> None:
    family = a_family()
    path, client = path_of(family, mother_of(family)), signed_in(family.added_by)
    seen = page_of(family.added_by, path).split('name="seen" value="')[1].split('"')[0]
    client.post(path, about(seen=seen, known_as="Ruthie"))
    page = client.post(path, about(seen=seen, known_as="Mama Ruth")).content.decode()
    assert "Somebody else saved this page while you were writing" in page
    assert "Ruthie" in page
    assert "Mama Ruth" in page
    assert mother_of(family).known_as == "Ruthie"


def test_a_childs_id_that_another_child_of_mine_has_is_refused_with_the_field() -> None:
    worker = a_family().added_by
    taken, child = a_child("Tem", council_child_id="CH0042", by=worker), a_child("Bisi", by=worker)
    family = a_family(children=[taken, child], worker=worker)
    typed = {"given_names": "Bisi", "council_child_id": "CH0042"}
    page = signed_in(worker).post(path_of(family, child), typed).content.decode()
    assert "Another child has this council ID" in page
    assert 'href="#id_council_child_id"' in page


def test_a_baby_is_born() -> None:
    from alongside.people.tests.factories import an_unborn_child

    family = a_family(children=[an_unborn_child()], mother=False)
    baby = children_of(family)[0]
    born = {"born_on-day": "3", "born_on-month": "2", "born_on-year": "2026"}
    signed_in(family.added_by).post(path_of(family, baby), {"given_names": "Sade", **born})
    sade = children_of(Family.objects.get(pk=family.pk))[0]
    assert (sade.short_name, sade.is_unborn) == ("Sade", False)


def test_a_day_that_has_not_come_is_no_birthday() -> None:
    family = a_family()
    born = {"born_on-day": "1", "born_on-month": "1", "born_on-year": "2099"}
    page = signed_in(family.added_by).post(path_of(family, mother_of(family)), about(**born)).content.decode()
    assert "This day has not come yet." in page
    assert FamilyMember.objects.get(person=mother_of(family)).person.born_on is None


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.dictionaries(
        st.sampled_from(
            ["given_names", "family_name", "known_as", "other_names", "born_on-day", "born_on-month", "born_on-year",
             "sex", "first_language", "needs_interpreter", "disability", "relationship", "side", "seen"]
        ),
        st.one_of(st.text(max_size=700), st.sampled_from(["31", "2", "2026", "0", "-1", "yes", "female", "mothers"])),
    )
)  # fmt: skip
def test_nothing_typed_breaks_the_page_or_is_half_saved(typed: dict[str, str]) -> None:
    family = a_family()
    mother = mother_of(family)
    before = (mother.given_names, mother.born_on, mother.disability)
    response = signed_in(family.added_by).post(path_of(family, mother), typed)
    assert response.status_code in (200, 302)
    if response.status_code == 200:
        after = mother_of(family)
        assert (after.given_names, after.born_on, after.disability) == before
