"""Who is in a family's network, on which side, and where they live."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q, QuerySet

from alongside.families.models import Family, FamilyMember
from alongside.families.states import Side
from alongside.people.models import Household, HouseholdStay, Person
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
    for held in parental_responsibility_for(children, on=on):
        if held.holder_id in everyone:
            everyone[held.holder_id].responsible_for.append(held.child)
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
        .select_related("household", "person")
        .order_by("household__name", "id")
    )


def homes_of(family: Family) -> QuerySet[Household]:
    """Every home in which anybody of this family lives or lived."""
    people = family.members.values("person")
    return Household.objects.filter(stays__person__in=people).distinct().order_by("name", "id")
