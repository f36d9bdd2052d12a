"""Changing what is known of somebody in a family: names, bonds, homes, ways to reach them."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families import queries
from alongside.families.actions.families import change_family_member
from alongside.families.actions.finding import change_known_person
from alongside.families.models import FamilyMember
from alongside.people import actions as people
from alongside.people.models import Household, HouseholdStay, Person, WayToReach
from alongside.people.states import BondKind


@transaction.atomic
def change_known_member(
    *,
    member: FamilyMember,
    about_person: dict[str, Any],
    about_member: dict[str, Any],
    by: User,
    at: datetime,
) -> FamilyMember:
    """Save what is known of a person, and what they are in this family."""
    require(Permission.FAMILY_CHANGE, of=by)
    change_known_person(person=member.person, changes=about_person, by=by, at=at)
    if about_member:
        change_family_member(member=member, changes=about_member, by=by, at=at)
    record("family_member.about_changed", subject=member, by=by, at=at)
    return member


@transaction.atomic
def name_children(*, names: dict[Person, dict[str, Any]], by: User, at: datetime) -> list[Person]:
    """Write down the names of children who came without one."""
    require(Permission.FAMILY_CHANGE, of=by)
    return [change_known_person(person=child, changes=facts, by=by, at=at) for child, facts in names.items()]


@transaction.atomic
def note_bonds(
    *,
    member: FamilyMember,
    kinds: dict[Person, BondKind | None],
    responsible_for: list[Person],
    how: str,
    by: User,
    at: datetime,
) -> FamilyMember:
    """What somebody is to each child, and for whom they hold parental responsibility from now on."""
    require(Permission.FAMILY_CHANGE, of=by)
    person, today = member.person, queries.day_of(at)
    before = queries.bonds_of(person, list(kinds))
    for child, kind in kinds.items():
        for bond in before.get(child.pk, []):
            if bond.kind != kind:
                people.remove_bond(bond=bond, by=by, at=at)
        if kind:
            people.add_bond(person=person, other=child, kind=kind, by=by, at=at)
    for child in responsible_for:
        people.note_parental_responsibility(child=child, holder=person, how=how, by=by, at=at)
    for held in queries.responsibility_of(person, list(kinds), on=today):
        if held.child not in responsible_for:
            people.end_parental_responsibility(held=held, until_on=today, by=by, at=at)
    record("family_member.bonds_noted", subject=member, by=by, at=at)
    return member


@transaction.atomic
def note_household(
    *,
    member: FamilyMember,
    home: Household | None,
    new_home: dict[str, Any],
    since_on: date | None,
    note: str,
    by: User,
    at: datetime,
) -> HouseholdStay:
    """Somebody lives in a home of the family, or in one written down now."""
    require(Permission.FAMILY_CHANGE, of=by)
    home = home or people.add_household(by=by, at=at, **new_home)
    stay = people.move_in(person=member.person, household=home, since_on=since_on, note=note, by=by, at=at)
    record("family_member.home_noted", subject=member, by=by, at=at)
    return stay


@transaction.atomic
def leave_household(
    *, member: FamilyMember, stay: HouseholdStay, until_on: date, by: User, at: datetime
) -> HouseholdStay:
    """Somebody lives there no more."""
    require(Permission.FAMILY_CHANGE, of=by)
    record("family_member.home_left", subject=member, by=by, at=at)
    return people.move_out(stay=stay, until_on=until_on, by=by, at=at)


@transaction.atomic
def note_way_to_reach(
    *, member: FamilyMember, way: WayToReach | None, answers: dict[str, Any], by: User, at: datetime
) -> WayToReach:
    """A new way to reach somebody, or a known one changed."""
    require(Permission.FAMILY_CHANGE, of=by)
    record("family_member.way_noted", subject=member, by=by, at=at)
    if way is None:
        return people.add_way_to_reach(person=member.person, by=by, at=at, **answers)
    return people.change_way_to_reach(way=way, changes=answers, by=by, at=at)


@transaction.atomic
def forget_way_to_reach(*, member: FamilyMember, way: WayToReach, by: User, at: datetime) -> None:
    """A way that must not be used any more is taken away."""
    require(Permission.FAMILY_CHANGE, of=by)
    record("family_member.way_forgotten", subject=member, by=by, at=at)
    people.remove_way_to_reach(way=way, by=by, at=at)
