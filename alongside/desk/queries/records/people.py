"""Whom a record may speak of: what each person of a family is called, and the facts that are theirs."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils import timezone

from alongside.access.models import User
from alongside.desk.rules.about_others import Readers, Somebody, names_of
from alongside.families.models import Family, FamilyMember, Wall
from alongside.families.queries.walls import (
    Fact,
    Standing,
    Walls,
    known_of,
    tellings,
    told_walls_for,
    walls_of,
    what_tells,
)
from alongside.families.states import Hidden
from alongside.people.models import HouseholdStay, Person, WayToReach
from alongside.plans.models import KeptFrom
from alongside.referrals.models import ReferralChild


def people_in(family: Family, person: Person) -> Readers:
    """The person whose record it is, everybody else of the family, and the workers, whose names are no secret."""
    facts = _facts_of(family)
    members = FamilyMember.objects.filter(family=family).select_related("person")
    everyone = {member.person_id: somebody(member.person, facts[member.person_id]) for member in members}
    own = everyone.pop(person.pk, None) or somebody(person, set())
    workers = names_of(*User.objects.values_list("name", flat=True))
    return Readers(own=own, others=tuple(everyone.values()), workers=workers)


def somebody(person: Person, facts: set[str]) -> Somebody:
    """One person as their names and facts stand in sentences."""
    called = names_of(person.given_names, person.family_name, person.known_as, *person.other_names.split(","))
    called |= names_of(person.full_name) if person.has_a_name else frozenset()
    ids = {one for one in (person.council_child_id, person.council_id_to_check) if one}
    return Somebody(person.pk, person.full_name, called, frozenset(facts | ids), person.sex)


def _facts_of(family: Family) -> dict[int, set[str]]:
    """Homes, numbers and schools, by person."""
    people = FamilyMember.objects.filter(family=family).values("person")
    facts: dict[int, set[str]] = defaultdict(set)
    for way in WayToReach.objects.filter(person__in=people).exclude(value=""):
        facts[way.person_id].add(way.value)
    for stay in HouseholdStay.objects.filter(person__in=people).select_related("household"):
        lines = [*stay.household.address.splitlines(), stay.household.postcode]
        facts[stay.person_id] |= {line.strip() for line in lines if line.strip()}
    for child in ReferralChild.objects.filter(referral__family=family).exclude(school=""):
        facts[child.child_id].add(child.school)
    return facts


def hidden_by_silent_walls(family: Family, person: Person, readers: Readers) -> list[Somebody]:
    """What silent walls keep from this person: of each person hidden, the names or only the facts.

    A name that others of the family have too, as a family name, tells of nobody: without it a mother's record would
    leave out that she is the mother of her children, because a hidden aunt is called like them.
    """
    walls = Wall.objects.filter(Q(from_whom=person) | Q(from_whom=None), family=family, ended_at=None, told=False)
    by_person = {one.pk: one for one in readers.others}
    hidden = []
    for wall in walls.exclude(about=person):
        if other := by_person.get(wall.about_id):
            shared = frozenset[str]().union(*(one.called for one in readers.others if one.pk != other.pk))
            called = other.called - shared | {other.name.casefold()}
            names = called if Hidden.EXISTENCE in wall.hides else frozenset[str]()
            hidden.append(Somebody(other.pk, other.name, names, other.facts))
    return hidden


@dataclass(frozen=True)
class ToldWall:
    """A wall this person was told of: in which words, whom it hides altogether, and the words that would tell."""

    words: str
    hides: frozenset[int]
    facts: tuple[Fact, ...]


def walls_before(family: Family, person: Person) -> tuple[list[Fact], list[ToldWall]]:
    """What silent walls keep from this person, as words that would tell; and the walls they were told of.

    A told wall that would itself tell what a silent one hides counts as silent.
    """
    walls, known = walls_of(family), known_of(family, on=timezone.localdate())
    before = walls.before(person.pk)

    def facts(some: Iterable[Standing]) -> list[Fact]:
        return what_tells(family, person, walls=Walls(tuple(some)), known=known)

    told = told_walls_for(walls, person.pk)
    silently = facts(wall for wall in before if wall not in told)
    told = tuple(wall for wall in told if not tellings([("", "", wall.told_words)], silently))
    found = [
        ToldWall(
            words=wall.told_words,
            hides=frozenset({wall.about} if Hidden.EXISTENCE in wall.hides else ()),
            facts=tuple(facts([wall])),
        )
        for wall in told
    ]
    return facts(wall for wall in before if wall not in told), found


def points_kept_from(family: Family, person: Person) -> set[tuple[str, int, str]]:
    """The points of plans that this person's copy leaves out: kind, number, and the field when it is one."""
    found: set[tuple[str, int, str]] = set()
    for one in KeptFrom.objects.filter(plan__family=family, person=person):
        points = (
            ("plans.promise", one.promise_id),
            ("plans.backup", one.back_up_id),
            ("plans.supportasked", one.support_id),
        )
        named = {(kind, pk, "") for kind, pk in points if pk}
        found |= named or {("plans.plan", one.plan_id, "hopes")}
    return found


def is_child_at_centre(family: Family, person: Person) -> bool:
    """Whether the family's work is about this person, so that what is written about all is about them."""
    return FamilyMember.objects.filter(family=family, person=person, is_child=True).exists()


def said_day(value: date | None) -> str:
    """3 May 2020."""
    return f"{value.day} {value:%B %Y}" if value else ""
