"""Who is in a family's network, on which side, and where they live."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from alongside.families.models import ChildStatus, Family, FamilyMember
from alongside.families.states import Side
from alongside.foundation.components import day
from alongside.people.models import Bond, Household, HouseholdStay, ParentalResponsibility, Person, WayToReach
from alongside.people.queries import parental_responsibility_for


@dataclass
class Relative:
    """Somebody in the network: what they are to the children, where they live, whom they are responsible for."""

    member: FamilyMember
    homes: list[Household] = field(default_factory=list)
    responsible_for: list[Person] = field(default_factory=list)

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def details(self) -> str:
        """A line without any address."""
        parts = [self.member.relationship, *[home.name for home in self.homes]]
        if self.responsible_for:
            names = " and ".join(child.short_name for child in self.responsible_for)
            parts.append(f"parental responsibility for {names}")
        return " · ".join(part for part in parts if part)


def network_of(family: Family, *, on: date) -> dict[Side, list[Relative]]:
    """Everyone in the network besides the children, by side. `family.members` should be at hand already."""
    children = [member.person for member in family.children]
    everyone = {member.person_id: Relative(member) for member in family.members.all() if not member.is_child}
    by_number = {child.pk: child for child in children}
    for held in parental_responsibility_for(children, on=on).select_related(None):  # they are at hand already
        if held.holder_id in everyone:
            everyone[held.holder_id].responsible_for.append(by_number[held.child_id])
    for stay in stays_of(family, on=on):
        if stay.person_id in everyone:
            everyone[stay.person_id].homes.append(stay.household)
    sides: dict[Side, list[Relative]] = {}
    for side in Side:
        if found := [relative for relative in everyone.values() if relative.member.side == side]:
            sides[side] = found
    return sides


def stays_of(family: Family, *, on: date) -> QuerySet[HouseholdStay]:
    """Where everyone in the family lives on this day."""
    people = [member.person_id for member in family.members.all()]
    return (
        HouseholdStay.objects.filter(person__in=people)
        .filter(Q(until_on=None) | Q(until_on__gt=on))
        .select_related("household")
        .order_by("household__name", "id")
    )


def homes_of(family: Family) -> QuerySet[Household]:
    """Every home in which anybody of this family lives or lived."""
    people = family.members.values("person")
    return Household.objects.filter(stays__person__in=people).distinct().order_by("name", "id")


@dataclass(frozen=True)
class AboutMember:
    """All that the person page shows: `rows` are for the summary at the top."""

    rows: list[dict[str, Any]]
    ways: list[WayToReach]
    stays: list[HouseholdStay]
    bonds: list[Bond]
    responsibility: list[ParentalResponsibility]
    statuses: list[ChildStatus]


def _rows(member: FamilyMember, on: date) -> list[dict[str, Any]]:
    person, age = member.person, member.person.age_on(on)
    born = day(person.born_on) + (f", {age} years old" if age is not None else "") if person.born_on else "Not known"
    said = {
        "First names": person.given_names or "Not given",
        "Family name": person.family_name or "None",
        "Likes to be called": person.known_as,
        "Other names": person.other_names,
        "Expected on" if person.is_unborn else "Date of birth": day(person.expected_on) if person.is_unborn else born,
        "Sex": person.get_sex_display() if person.sex else "",
        "Council child ID": person.council_id if member.is_child else "",
        "Side": "" if member.is_child else Side(member.side).label,
        "First language": person.first_language,
        "Interpreter": "Needs one" if person.needs_interpreter else "",
        "Takes part best with": person.disability,
        "Ethnicity": person.ethnicity,
        "Religion or belief": person.religion,
    }
    return [{"key": key, "value": value, "change": None} for key, value in said.items() if value]


def about_member(member: FamilyMember, *, on: date) -> AboutMember:
    """How to reach somebody, where they live and lived, what they are to whom, and for a child where they stand."""
    person = member.person
    among = FamilyMember.objects.filter(family=member.family_id).values("person")
    held = ParentalResponsibility.objects.filter(Q(child=person) | Q(holder=person, child__in=among))
    return AboutMember(
        rows=_rows(member, on),
        ways=list(WayToReach.objects.filter(person=person).order_by("-preferred", "pk")),
        stays=list(HouseholdStay.objects.filter(person=person).select_related("household").order_by("-pk")),
        bonds=list(
            Bond.objects.filter(Q(person=person, other__in=among) | Q(other=person, person__in=among))
            .select_related("person", "other")
            .order_by("pk")
        ),
        responsibility=list(held.select_related("child", "holder").order_by("-until_on", "pk")),
        statuses=list(ChildStatus.objects.filter(child=person)) if member.is_child else [],
    )
