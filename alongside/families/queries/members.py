"""What is known of one person in a family, ready for the forms that change it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.families.models import Family, FamilyMember, Involvement
from alongside.families.queries.families import people_visible_to
from alongside.families.queries.involvements import parts_of
from alongside.families.rules.involvements import blockers_to_ending
from alongside.families.states import Part
from alongside.people.models import Bond, HouseholdStay, ParentalResponsibility, Person, WayToReach
from alongside.people.queries import parental_responsibility_for

ABOUT_PERSON = (
    "given_names",
    "family_name",
    "known_as",
    "other_names",
    "born_on",
    "expected_on",
    "sex",
    "first_language",
    "needs_interpreter",
    "disability",
    "ethnicity",
    "religion",
)
ABOUT_WAY = ("kind", "value", "safe", "when_safe", "preferred")


def what_is_known(member: FamilyMember) -> dict[str, Any]:
    """The saved answers of the page that changes a person."""
    known = {name: getattr(member.person, name) for name in ABOUT_PERSON}
    if member.is_child:
        return known | {"council_child_id": member.person.council_id}
    return known | {"relationship": member.relationship, "side": member.side}


def what_is_known_of_way(way: WayToReach) -> dict[str, Any]:
    """The saved answers of one way to reach somebody."""
    return {name: getattr(way, name) for name in ABOUT_WAY}


def is_known_childs_id(worker: User, council_id: str, *, besides: Person) -> bool:
    """Whether another child whom this worker may know of has this council ID."""
    return people_visible_to(worker).filter(council_child_id=council_id).exclude(pk=besides.pk).exists()


def bonds_of(person: Person, children: list[Person]) -> dict[int, list[Bond]]:
    """What somebody is to each of these children, by child."""
    found: dict[int, list[Bond]] = {}
    for bond in Bond.objects.filter(person=person, other__in=children).order_by("pk"):
        found.setdefault(bond.other_id, []).append(bond)
    return found


def responsibility_of(person: Person, children: list[Person], *, on: date) -> list[ParentalResponsibility]:
    """What parental responsibility somebody holds for these children on this day."""
    return list(parental_responsibility_for(children, on=on).filter(holder=person))


def bonds_to_children(member: FamilyMember, *, children: list[Person], on: date) -> dict[str, Any]:
    """The saved answers of the page about bonds."""
    held = responsibility_of(member.person, children, on=on)
    bonds = bonds_of(member.person, children)
    known: dict[str, Any] = {
        f"bond_{child.pk}": bonds[child.pk][0].kind if child.pk in bonds else "" for child in children
    }
    known["responsible_for"] = [one.child_id for one in held]
    known["how"] = next((one.how for one in held if one.how), "")
    return known


def get_stay_of(member: FamilyMember, number: int) -> HouseholdStay:
    """One open stay of this person; 404 for anything else."""
    stays = HouseholdStay.objects.filter(person=member.person_id, until_on=None).select_related("household")
    if (stay := stays.filter(pk=number).first()) is None:
        raise Http404
    return stay


def get_way_of(member: FamilyMember, number: int) -> WayToReach:
    """One way to reach this person; 404 for anything else."""
    if (way := WayToReach.objects.filter(person=member.person_id, pk=number).first()) is None:
        raise Http404
    return way


@dataclass(frozen=True)
class WorkersPart:
    """Somebody's part with the family: whether it is open, and why the asker cannot end it."""

    involvement: Involvement
    is_open: bool
    blockers: list[str]


def parts_and_blockers(family: Family, *, worker: User, on: date) -> list[WorkersPart]:
    """Everyone who works or worked with the family: those who do now first."""
    parts = list(parts_of(family))
    mine = {Part(one.part) for one in parts if one.worker_id == worker.pk and one.ended_at is None}
    found = [
        WorkersPart(
            involvement=one,
            is_open=one.ended_at is None and (one.until_on is None or one.until_on >= on),
            blockers=blockers_to_ending(one, by=worker, my_parts=mine),
        )
        for one in parts
    ]
    return sorted(found, key=lambda one: not one.is_open)


def day_of(moment: datetime) -> date:
    """The day it was in London."""
    return timezone.localdate(moment)
