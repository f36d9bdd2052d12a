"""Families begin with children, and grow by whoever the family counts as theirs."""

from datetime import datetime

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.actions import CannotBeginFamily, add_child, add_relative, begin_family
from alongside.families.models import Family, StoryLine
from alongside.families.states import Part, Side
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_coordinator, a_service, a_social_worker
from alongside.people.models import Person
from alongside.people.queries import parental_responsibility_for
from alongside.people.tests.factories import a_child, a_child_without_a_name, an_unborn_child

NOW = timezone.now
AYO = {"given_names": "Ayo", "family_name": "Madeup"}


@pytest.mark.django_db
def test_a_family_begins_with_children_known_and_new_and_its_worker_is_involved() -> None:
    worker, known = a_social_worker(), a_child_without_a_name()
    family = begin_family(service=a_service(), part=Part.SOCIAL_WORKER, known=[known], new=[AYO], by=worker, at=NOW())
    assert {child.full_name for child in children_of(family)} == {known.full_name, "Ayo Madeup"}
    assert [one.worker for one in family.involvements.all()] == [worker]
    assert AuditEvent.objects.filter(event="family.added", family_id=family.pk).count() == 1


@pytest.mark.django_db
def test_a_family_without_children_does_not_begin() -> None:
    facts = {"service": a_service(), "part": Part.SOCIAL_WORKER, "by": a_social_worker(), "at": NOW()}
    with pytest.raises(CannotBeginFamily, match="at least one child"):
        begin_family(known=[], new=[], **facts)  # type: ignore[arg-type]
    assert not Family.objects.exists()


@pytest.mark.django_db
def test_a_coordinator_begins_with_nobody() -> None:
    with pytest.raises(NotAllowed):
        begin_family(service=a_service(), part=Part.COORDINATOR, known=[], new=[AYO], by=a_coordinator(), at=NOW())
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_a_relative_joins_with_parental_responsibility_and_a_line_in_the_story() -> None:
    family = a_family(mother=False)
    ayo, tem = children_of(family)
    member = add_relative(
        family=family,
        known=None,
        facts={"given_names": "Ruth"},
        relationship="Mum",
        side=Side.MOTHERS,
        responsible_for=[ayo],
        by=family.added_by,
        at=NOW(),
    )
    held = parental_responsibility_for([ayo, tem], on=timezone.localdate())
    assert [(one.child, one.holder) for one in held] == [(ayo, member.person)]
    assert StoryLine.objects.filter(family=family, words="Ruth is written down with the family: Mum.").exists()


@pytest.mark.django_db
def test_a_child_known_already_joins_without_being_made_again() -> None:
    family, bisi = a_family(), a_child("Bisi")
    before = Person.objects.count()
    add_child(family=family, known=bisi, facts={}, by=family.added_by, at=NOW())
    assert bisi in children_of(family)
    assert Person.objects.count() == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("children", "name"),
    [
        (["named", "named"], "Ayo, Ayo and their family"),
        (["named", "nameless"], "Ayo, another child and their family"),
        (["named", "nameless", "nameless"], "Ayo, 2 other children and their family"),
        (["nameless"], "Name not yet given (council ID CH0) and their family"),
        (["named", "unborn"], "Ayo and their family"),
        (["unborn"], "A baby on the way and their family"),
    ],
)
def test_a_family_is_named_after_its_children(children: list[str], name: str) -> None:
    people = []
    for number, kind in enumerate(children):
        if kind == "nameless":
            people.append(a_child_without_a_name(f"CH{number}"))
        else:
            people.append(a_child() if kind == "named" else an_unborn_child())
    assert a_family(children=people, mother=False).name == name


@pytest.mark.django_db
def test_a_family_begun_late_in_a_summer_evening_opens_to_its_worker_that_day() -> None:
    worker = a_social_worker()
    late = datetime(2026, 7, 1, 23, 30, tzinfo=timezone.get_default_timezone())
    assert a_family(worker=worker, at=late).involvements.get().from_on == late.date()
