"""Looking for somebody before they are written down a second time."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.db.models import Q
from django.http import Http404

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.models import AuditEvent
from alongside.families.models import Family, FamilyMember
from alongside.families.queries.families import families_visible_to, people_visible_to
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
    worker: User, *, name: str = "", born_on: date | None = None, council_child_id: str = "", asking: bool = False
) -> list[Known]:
    """Everyone this worker may know of who may be the one asked for, nearest first.

    `asking` leaves out those who share little more than a family name, so that nobody has to read through a whole
    family to add one more of them.
    """
    mine_to_know = people_visible_to(worker)
    matches = people_like(name=name, born_on=born_on, council_child_id=council_child_id, among=mine_to_know)
    near = [match for match in matches if match.is_near]
    matches = (near if near or asking else matches)[:MOST_SHOWN]
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
    with beyond_the_walls(Sight.DUPLICATES):
        near = people_like(
            name=" ".join(names).strip(),
            born_on=facts.get("born_on"),
            council_child_id=str(facts.get("council_child_id") or ""),
        )
    sure = [match for match in near if match.tells_a_manager]
    seen = set(
        people_visible_to(worker).filter(pk__in=[match.person.pk for match in sure]).values_list("pk", flat=True)
    )
    return [match for match in sure if match.person.pk not in seen]


def families_of_people(people: list[Person]) -> dict[int, list[int]]:
    """The families each of these people is in, by person. For work that must not depend on who asks."""
    found: dict[int, list[int]] = {}
    with beyond_the_walls(Sight.DUPLICATES):
        memberships = FamilyMember.objects.filter(person__in=people).order_by("family_id")
        for person_id, family_id in memberships.values_list("person_id", "family_id"):
            found.setdefault(person_id, []).append(family_id)
    return found


def is_anothers_council_id(council_id: str, *, besides: Person | None = None) -> bool:
    """Whether a child besides this one has the ID."""
    others = Person.objects.filter(council_child_id=council_id)
    with beyond_the_walls(Sight.DUPLICATES):
        return (others.exclude(pk=besides.pk) if besides else others).exists()


def wait_for_council_id(council_id: str) -> None:
    """Two workers writing the same ID do so one after the other; it ends with the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(hashtext(%s))", [f"council id {council_id}"])


@dataclass(frozen=True)
class PossibleDuplicate:
    """Somebody newly added may be somebody already known; the one who added them could not see it."""

    number: int
    known: Person
    new: Person | None
    because: str
    added_by: str
    added_at: datetime
    family: Family | None


def possible_duplicates_for(manager: User) -> list[PossibleDuplicate]:
    """Those that still wait for this manager to look."""
    if not manager.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        return []
    visible = families_visible_to(manager)
    mine = Q(family_id__in=visible.order_by().values("pk")) | Q(family_id=None)
    events = list(AuditEvent.objects.filter(mine, event="people.possible_duplicate"))
    answers = AuditEvent.objects.filter(
        event="people.duplicate_answered", subject_id__in=[event.subject_id for event in events]
    )
    answered = set(answers.values_list("detail__event", flat=True))
    waiting = [event for event in events if event.pk not in answered]
    families = {one.pk: one for one in visible.filter(pk__in=[event.family_id for event in waiting if event.family_id])}
    ids = {number for event in waiting for number in (event.subject_id, event.detail.get("new_person"))}
    people = Person.objects.in_bulk([number for number in ids if number])
    return [
        PossibleDuplicate(
            number=event.pk,
            known=people[event.subject_id],
            new=people.get(event.detail.get("new_person")),
            because=" and ".join(event.detail.get("because", [])),
            added_by=event.actor_name,
            added_at=event.at,
            family=families.get(event.family_id) if event.family_id else None,
        )
        for event in waiting
        if event.subject_id in people
    ]


def get_possible_duplicate_for(manager: User, number: int) -> PossibleDuplicate:
    """One of those that wait for this manager; 404 for anything else."""
    found = [duplicate for duplicate in possible_duplicates_for(manager) if duplicate.number == number]
    if not found:
        raise Http404
    return found[0]
