"""Looking for somebody before they are written down a second time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Q

from alongside.access.models import User
from alongside.families.models import Family, FamilyMember
from alongside.families.queries.families import families_visible_to, people_visible_to
from alongside.people import rules
from alongside.people.models import Person
from alongside.people.queries import Match, people_like


@dataclass(frozen=True)
class Known:
    """Somebody who may be the one asked for, and the families in which the asker may see them."""

    match: Match
    families: tuple[Family, ...]

    @property
    def person(self) -> Person:
        return self.match.person

    @property
    def because(self) -> str:
        return " and ".join(self.match.likeness.because) or "something is alike"


MOST_SHOWN = 25


def who_may_be_the_same(
    worker: User, *, name: str = "", born_on: date | None = None, council_child_id: str = ""
) -> list[Known]:
    """Everyone this worker may know of who may be the one asked for, nearest first."""
    asked = {"name": name, "born_on": born_on, "council_child_id": council_child_id}
    matches = people_like(**asked, among=people_visible_to(worker))[:MOST_SHOWN]  # type: ignore[arg-type]
    mine = {
        family.pk: family
        for family in families_visible_to(worker)
        .filter(members__person__in=[match.person for match in matches])
        .distinct()
    }
    found = families_of_people([match.person for match in matches])
    return [Known(match, tuple(mine[pk] for pk in found.get(match.person.pk, []) if pk in mine)) for match in matches]


def known_but_hidden(worker: User, facts: dict[str, Any]) -> list[Match]:
    """People out of this worker's sight who are surely the one described. Never to be shown to the worker."""
    names = [str(facts.get(name) or "") for name in ("given_names", "family_name")]
    if not names[0]:
        names[0] = str(facts.get("known_as") or "")
    near = people_like(
        name=" ".join(names).strip(),
        born_on=facts.get("born_on"),
        council_child_id=str(facts.get("council_child_id") or ""),
    )
    sure = [match for match in near if rules.tells_a_manager(match.likeness)]
    seen = set(
        people_visible_to(worker).filter(pk__in=[match.person.pk for match in sure]).values_list("pk", flat=True)
    )
    return [match for match in sure if match.person.pk not in seen]


def families_of_people(people: list[Person]) -> dict[int, list[int]]:
    """The families each of these people is in, by person. For work that must not depend on who asks."""
    found: dict[int, list[int]] = {}
    for person_id, family_id in (
        FamilyMember.objects.filter(person__in=people).order_by("family_id").values_list("person_id", "family_id")
    ):
        found.setdefault(person_id, []).append(family_id)
    return found


def is_anothers_council_id(council_id: str, *, besides: Person | None = None) -> bool:
    """Whether a child besides this one has the ID."""
    return Person.objects.filter(council_child_id=council_id).exclude(pk=besides.pk if besides else None).exists()


def wait_for_council_id(council_id: str) -> None:
    """Two workers writing the same ID do so one after the other; it ends with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"council id {council_id}"])


def may_be_known(words: str) -> Q:
    """People with these words in one of their names, for narrowing a list."""
    parts = [
        Q(person__given_names__icontains=word)
        | Q(person__family_name__icontains=word)
        | Q(person__known_as__icontains=word)
        for word in words.split()
    ]
    return Q(*parts)
