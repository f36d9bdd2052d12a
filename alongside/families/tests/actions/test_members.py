"""What is known of somebody can be put right, and what was so before is kept."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families import actions, queries
from alongside.families.models import FamilyMember
from alongside.families.states import Side
from alongside.families.tests.factories import a_family, a_relative, children_of, mother_of
from alongside.people.models import Bond, HouseholdStay, ParentalResponsibility, WayToReach
from alongside.people.queries import people_like
from alongside.people.states import BondKind, WayKind
from alongside.people.tests.factories import a_child_without_a_name

NOW = timezone.now


def nana() -> FamilyMember:
    return a_relative(a_family())


@pytest.mark.django_db
def test_a_changed_name_is_found_again_and_leaves_a_line() -> None:
    member = nana()
    by = member.family.added_by
    actions.change_known_member(
        member=member, about_person={"given_names": "Rosalind"}, about_member={"side": Side.FATHERS}, by=by, at=NOW()
    )
    assert people_like(name="Rosalind Madeup")[0].person == member.person
    assert FamilyMember.objects.get(pk=member.pk).side == Side.FATHERS
    assert AuditEvent.objects.filter(event="family_member.about_changed", family_id=member.family_id).exists()


@pytest.mark.django_db
def test_a_child_without_a_name_gets_one() -> None:
    child = a_child_without_a_name()
    family = a_family(children=[child])
    names = {child: {"given_names": "Kola", "family_name": "", "known_as": ""}}
    (named,) = actions.name_children(names=names, by=family.added_by, at=NOW())
    assert (named.full_name, named.council_id) == ("Kola", "CH0001")


@pytest.mark.django_db
def test_a_bond_changes_and_responsibility_ends_but_is_remembered() -> None:
    family = a_family()
    mother, (ayo, tem) = mother_of(family), children_of(family)
    actions.note_bonds(
        member=queries.member_of(family, mother.pk),
        kinds={ayo: BondKind.ADOPTIVE_PARENT, tem: None},
        responsible_for=[ayo],
        how="Adoption order",
        by=family.added_by,
        at=NOW(),
    )
    assert [(bond.other, bond.kind) for bond in Bond.objects.filter(person=mother)] == [(ayo, BondKind.ADOPTIVE_PARENT)]
    today = timezone.localdate()
    assert [one.child for one in queries.responsibility_of(mother, [ayo, tem], on=today)] == [ayo]
    assert ParentalResponsibility.objects.get(child=tem).until_on == today


@pytest.mark.django_db
def test_a_child_may_live_in_two_homes_and_leave_one() -> None:
    family = a_family()
    member = family.children[0]
    facts = {"since_on": None, "note": "", "by": family.added_by, "at": NOW()}
    for name in ("Mum’s", "Dad’s"):
        stay = actions.note_household(member=member, home=None, new_home={"name": name}, **facts)  # type: ignore[arg-type]
    assert queries.stays_of(family, on=timezone.localdate()).count() == 2
    yesterday = timezone.localdate() - timedelta(days=1)
    actions.leave_household(member=member, stay=stay, until_on=yesterday, by=family.added_by, at=NOW())
    assert [one.household.name for one in queries.stays_of(family, on=timezone.localdate())] == ["Mum’s"]
    assert HouseholdStay.objects.count() == 2


@pytest.mark.django_db
def test_a_way_to_reach_somebody_is_written_changed_and_taken_out() -> None:
    member = nana()
    answers = {"kind": WayKind.CALL, "value": "07700 900001", "safe": True}
    to_do = {"member": member, "by": member.family.added_by, "at": NOW()}
    way = actions.note_way_to_reach(way=None, answers=answers, **to_do)  # type: ignore[arg-type]
    actions.note_way_to_reach(way=way, answers={"safe": False}, **to_do)  # type: ignore[arg-type]
    assert not WayToReach.objects.get().safe
    actions.forget_way_to_reach(way=way, **to_do)  # type: ignore[arg-type]
    assert not WayToReach.objects.exists()


@pytest.mark.django_db
def test_an_advocate_changes_nothing() -> None:
    member = nana()
    with pytest.raises(NotAllowed):
        actions.change_known_member(
            member=member, about_person={}, about_member={}, by=a_worker(Role.ADVOCATE), at=NOW()
        )
