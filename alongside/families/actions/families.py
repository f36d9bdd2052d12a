"""Adding a family and the people in it."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions.finding import add_new_person
from alongside.families.actions.involvements import involve
from alongside.families.actions.stories import tell
from alongside.families.models import Family, FamilyMember
from alongside.families.states import Part, Side
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.partners.models import Service
from alongside.people.actions import note_parental_responsibility
from alongside.people.models import Person


class CannotBeginFamily(Cannot):
    """Why a family cannot be begun."""


@transaction.atomic
def add_family(*, service: Service, children: list[Person], part: Part, by: User, at: datetime) -> Family:
    """Begin a family around its children; whoever adds it is involved from that moment, in the part they say."""
    require(Permission.FAMILY_ADD, of=by)
    family = Family.objects.create(reference=new_reference("F"), service=service, added_at=at, added_by=by)
    for child in children:
        FamilyMember.objects.create(family=family, person=child, is_child=True, added_at=at)
    involve(family=family, worker=by, part=part, from_on=timezone.localdate(at), by=by, at=at)
    record("family.added", subject=family, by=by, at=at)
    tell(f"Began working with {family.name}.", family=family, by=by, at=at)
    return family


@transaction.atomic
def begin_family(
    *, service: Service, part: Part, known: list[Person], new: list[dict[str, Any]], by: User, at: datetime
) -> Family:
    """Begin a family around children who are known already and children who are written down now."""
    require(Permission.FAMILY_ADD, of=by)
    if not known and not new:
        raise CannotBeginFamily(["A family begins with at least one child."])
    written_down = [add_new_person(by=by, at=at, **facts) for facts in new]
    children = list(dict.fromkeys([*known, *written_down]))
    return add_family(service=service, children=children, part=part, by=by, at=at)


@transaction.atomic
def begin_standing_alone(*, service: Service, by: User, at: datetime) -> Family:
    """People come together for a restorative meeting and nothing else: no child is at the centre."""
    require(Permission.RESTORATIVE_HOLD, of=by)
    family = Family.objects.create(
        reference=new_reference("F"), service=service, stands_alone=True, added_at=at, added_by=by
    )
    involve(family=family, worker=by, part=Part.FACILITATOR, from_on=timezone.localdate(at), by=by, at=at)
    record("family.stands_alone", subject=family, by=by, at=at)
    return family


@transaction.atomic
def add_relative(
    *,
    family: Family,
    known: Person | None,
    facts: dict[str, Any],
    relationship: str,
    side: Side,
    responsible_for: list[Person],
    by: User,
    at: datetime,
) -> FamilyMember:
    """Put a relative or friend into the network: somebody known already, or somebody written down now."""
    person = known or add_new_person(by=by, at=at, **facts)
    member = add_family_member(family=family, person=person, relationship=relationship, side=side, by=by, at=at)
    for child in responsible_for:
        note_parental_responsibility(child=child, holder=person, by=by, at=at)
    words = f"{person.short_name} is written down with the family: {relationship}."
    tell(words, family=family, by=by, at=at)
    return member


@transaction.atomic
def add_child(*, family: Family, known: Person | None, facts: dict[str, Any], by: User, at: datetime) -> FamilyMember:
    """One more child at the centre of this family."""
    person = known or add_new_person(by=by, at=at, **facts)
    member = add_family_member(family=family, person=person, is_child=True, by=by, at=at)
    tell(f"{person.short_name} is one of the children.", family=family, by=by, at=at)
    return member


@transaction.atomic
def add_family_member(
    *,
    family: Family,
    person: Person,
    is_child: bool = False,
    relationship: str = "",
    side: Side = Side.NOT_SAID,
    by: User,
    at: datetime,
) -> FamilyMember:
    """Put somebody into the family's network. Somebody already there is returned as they are, changed."""
    require(Permission.FAMILY_CHANGE, of=by)
    member, _ = FamilyMember.objects.update_or_create(
        family=family,
        person=person,
        defaults={"is_child": is_child, "relationship": relationship, "side": side},
        create_defaults={"is_child": is_child, "relationship": relationship, "side": side, "added_at": at},
    )
    record("family_member.added", subject=member, by=by, at=at)
    return member


@transaction.atomic
def change_family_member(*, member: FamilyMember, changes: dict[str, Any], by: User, at: datetime) -> FamilyMember:
    """Change what somebody is to the children, or which side they are on."""
    require(Permission.FAMILY_CHANGE, of=by)
    member = FamilyMember.objects.select_for_update().get(pk=member.pk)
    for name, value in changes.items():
        setattr(member, name, value)
    member.save()
    record("family_member.changed", subject=member, detail={"changed": sorted(changes)}, by=by, at=at)
    return member
