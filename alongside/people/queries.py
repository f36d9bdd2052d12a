"""Finding people, and reading what is known of them."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from alongside.people import rules
from alongside.people.models import Bond, ParentalResponsibility, Person
from alongside.people.rules import Likeness

MOST_CANDIDATES = 400


@dataclass(frozen=True)
class Match:
    """A known person who may be the one asked for."""

    person: Person
    likeness: Likeness


def people_like(
    *, name: str = "", born_on: date | None = None, council_child_id: str = "", among: QuerySet[Person] | None = None
) -> list[Match]:
    """People who may be the one asked for, nearest first. `among` narrows to those the asker may know of."""
    people = Person.objects.all() if among is None else among
    keys = rules.search_keys(name)
    wanted = Q(pk__in=[])
    if keys:
        wanted |= Q(search_keys__overlap=keys)
    if born_on:
        wanted |= Q(born_on=born_on)
    if council_child_id.strip():
        wanted |= Q(council_child_id=council_child_id.strip())
    found = []
    for person in people.filter(wanted)[:MOST_CANDIDATES]:
        near = _near(person, name, born_on, council_child_id.strip())
        if near.score >= rules.POSSIBLE:
            found.append(Match(person, near))
    return sorted(found, key=lambda match: (-match.likeness.score, match.person.full_name))


def _near(person: Person, name: str, born_on: date | None, council_child_id: str) -> Likeness:
    if council_child_id and person.council_child_id == council_child_id:
        return Likeness(100, ("the council's ID is the same",))
    full = f"{person.given_names} {person.family_name}"
    known = f"{person.known_as} {person.family_name}" if person.known_as else ""
    return rules.likeness(
        asked_name=name, asked_born_on=born_on, names=[full, known, person.other_names], born_on=person.born_on
    )


def parental_responsibility_for(children: list[Person], *, on: date) -> QuerySet[ParentalResponsibility]:
    """Who holds parental responsibility for these children on this day."""
    return (
        ParentalResponsibility.objects.filter(child__in=children)
        .filter(Q(until_on=None) | Q(until_on__gt=on))
        .select_related("child", "holder")
        .order_by("child_id", "id")
    )


def bonds_among(people: list[Person]) -> QuerySet[Bond]:
    """The bonds of these people to each other."""
    return Bond.objects.filter(person__in=people, other__in=people).select_related("person", "other")
