"""The walls between people of one family: the one place everything that leaves asks what its reader may know."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Family, HeldBack, Involvement, Wall
from alongside.families.queries.families import families_visible_to, involved_today, reads_conferencing_book
from alongside.families.rules.facts import Home, Known, facts_hidden_from, names_of
from alongside.families.rules.telling import Fact, sentences_that_tell
from alongside.families.rules.walls import (
    Standing,
    Walls,
    blockers_to_touching,
    hidden_from,
    may_know,
    people_hidden_from,
    told_walls_for,
)
from alongside.families.states import CONFERENCING_PARTS, Hidden, Part
from alongside.partners.states import OrganisationKind
from alongside.people.models import Bond, HouseholdStay, Person, WayToReach
from alongside.people.states import WayKind

__all__ = [
    "Fact",
    "Known",
    "Standing",
    "Telling",
    "WallLine",
    "Walls",
    "Withheld",
    "as_standing",
    "blockers_to_touching_wall",
    "get_held_of",
    "get_wall_of",
    "hidden_from",
    "is_only_their_name",
    "known_of",
    "may_know",
    "people_hidden_from",
    "released_words",
    "standing_walls",
    "tellings",
    "told_walls_for",
    "wall_lines",
    "walls_of",
    "walls_that_ended",
    "walls_to_review",
    "what_tells",
    "what_tells_anybody",
    "withheld_of",
    "words_hash",
]


def walls_of(family: Family | int) -> Walls:
    """Every wall that stands in this family, in one query."""
    pk = family if isinstance(family, int) else family.pk
    return Walls(tuple(as_standing(wall) for wall in Wall.objects.filter(family=pk, ended_at=None)))


def as_standing(wall: Wall) -> Standing:
    """One wall, as the rules think of it."""
    return Standing(
        number=wall.pk,
        about=wall.about_id,
        from_whom=wall.from_whom_id,
        hides=frozenset(Hidden(what) for what in wall.hides),
        told=wall.told,
        told_words=wall.told_words,
        telling_words=wall.telling_words,
    )


def standing_walls(family: Family) -> QuerySet[Wall]:
    """The walls of a family with the people they stand between, for pages; those that ended are left out."""
    return Wall.objects.filter(family=family, ended_at=None).select_related("about", "from_whom", "set_by")


def walls_that_ended(family: Family) -> QuerySet[Wall]:
    """The walls that stood once, the last ended first."""
    ended = Wall.objects.filter(family=family).exclude(ended_at=None)
    return ended.select_related("about", "from_whom", "set_by", "ended_by").order_by("-ended_at", "-pk")


def get_wall_of(family: Family, number: int) -> Wall:
    """One wall of this family; 404 for anything else."""
    wall = (
        Wall.objects.filter(family=family, pk=number).select_related("about", "from_whom", "set_by", "ended_by").first()
    )
    if wall is None:
        raise Http404
    wall.family = family
    return wall


def blockers_to_touching_wall(wall: Wall, *, worker: User) -> list[str]:
    """Why this worker may not read the reason of this wall, change it or end it."""
    return blockers_to_touching(
        reads_the_book=reads_conferencing_book(worker, wall.family),
        is_mine=wall.set_by_id == worker.pk,
        set_by=wall.set_by.name,
    )


@dataclass(frozen=True)
class WallLine:
    """One wall in a short line for a worker on a doorstep. `blockers`: why they may not touch it or read its reason."""

    wall: Wall
    hides: tuple[str, ...]
    blockers: list[str] = field(default_factory=list)

    @property
    def from_whom(self) -> str:
        return self.wall.from_whom.short_name if self.wall.from_whom else "everyone else"

    @property
    def who(self) -> str:
        """The same, to begin a sentence with."""
        return self.from_whom[:1].upper() + self.from_whom[1:]


def wall_lines(walls: Iterable[Wall], *, around: Person | None = None, worker: User | None = None) -> list[WallLine]:
    """What is hidden of whom and from whom, in words; with `around`, only the walls around or against that person.

    With `worker`, each says why that worker may not touch it.
    """
    order = list(Hidden.values).index
    return [
        WallLine(
            wall,
            tuple(Hidden(what).label for what in sorted(wall.hides, key=order)),
            blockers_to_touching_wall(wall, worker=worker) if worker else [],
        )
        for wall in walls
        if around is None or around.pk in (wall.about_id, wall.from_whom_id) or wall.from_whom_id is None
    ]


def known_of(family: Family, *, schools: Mapping[int, Iterable[str]] | None = None, on: date) -> list[Known]:
    """All that a wall could hide of each person of a family. `schools` comes from the rooms that know them."""
    members = list(family.members.select_related("person"))
    people = [member.person_id for member in members]
    homes: dict[int, dict[int, Home]] = {}
    now = Q(until_on=None) | Q(until_on__gt=on)
    for stay in HouseholdStay.objects.filter(now, person__in=people).select_related("household").order_by("pk"):
        home = stay.household
        homes.setdefault(stay.person_id, {})[home.pk] = Home(home.pk, home.address, home.postcode, home.withheld)
    ways: dict[int, list[WayToReach]] = {}
    for way in WayToReach.objects.filter(person__in=people).exclude(value="").order_by("pk"):
        ways.setdefault(way.person_id, []).append(way)
    bonds: dict[int, list[str]] = {}
    for bond in Bond.objects.filter(person__in=people, other__in=people).order_by("pk"):
        bonds.setdefault(bond.person_id, []).append(bond.get_kind_display())
    of_teachers = _schools_of_teachers(family)
    return [
        Known(
            number=member.person_id,
            short_name=member.person.short_name,
            given_names=member.person.given_names,
            family_name=member.person.family_name,
            known_as=member.person.known_as,
            other_names=member.person.other_names,
            sex=member.person.sex,
            relations=(member.relationship, *bonds.get(member.person_id, ())),
            homes=tuple(homes.get(member.person_id, {}).values()),
            reach=tuple(way.value for way in ways.get(member.person_id, ()) if way.kind != WayKind.LETTER),
            letters=tuple(way.value for way in ways.get(member.person_id, ()) if way.kind == WayKind.LETTER),
            schools=(*((schools or {}).get(member.person_id, ())), *(of_teachers if member.is_child else ())),
        )
        for member in members
    ]


def _schools_of_teachers(family: Family) -> tuple[str, ...]:
    teachers = Involvement.objects.filter(
        family=family, part=Part.TEACHER, worker__practitioner__organisation__kind=OrganisationKind.SCHOOL
    )
    return tuple(teachers.values_list("worker__practitioner__organisation__name", flat=True).distinct())


def what_tells(
    family: Family,
    reader: Person | None,
    *,
    walls: Walls,
    schools: Mapping[int, Iterable[str]] | None = None,
    known: list[Known] | None = None,
) -> list[Fact]:
    """The words that would tell this reader what they may not know. None is somebody outside the family.

    With `known` at hand, as `known_of` finds it, nothing is read again for another reader.
    """
    known = known_of(family, schools=schools, on=timezone.localdate()) if known is None else known
    return facts_hidden_from(walls, reader.pk if reader else None, known)


def what_tells_anybody(
    family: Family, *, walls: Walls, schools: Mapping[int, Iterable[str]] | None = None
) -> list[Fact]:
    """The words that would tell somebody of the family, or outside it, what they may not know."""
    known = known_of(family, schools=schools, on=timezone.localdate())
    readers = [None, *(person.number for person in known)]
    facts = [fact for reader in readers for fact in facts_hidden_from(walls, reader, known)]
    return list(dict.fromkeys(facts))


@dataclass(frozen=True)
class Telling:
    """One piece of something about to leave in which words tell. `key` is the point it belongs to, if any."""

    where: str
    key: str
    text: str
    sentences: tuple[tuple[tuple[str, str], ...], ...]

    def as_json(self) -> dict[str, Any]:
        return {"where": self.where, "key": self.key, "sentences": [list(map(list, one)) for one in self.sentences]}


def tellings(pieces: Iterable[tuple[str, str, str]], facts: list[Fact]) -> list[Telling]:
    """Of these pieces (where it stands, the point's key, the text), those that tell."""
    found = []
    for where, key, text in pieces:
        if sentences := sentences_that_tell(text, facts):
            found.append(Telling(where, key, text, tuple(tuple(one) for one in sentences)))
    return found


def is_only_their_name(words: str, person: Person) -> bool:
    """Whether these words are nothing but a name of this person."""
    known = Known(person.pk, person.short_name, person.given_names, person.family_name, person.known_as)
    return words.strip().casefold() in {name.casefold() for name in names_of(known)} | {person.short_name.casefold()}


@dataclass(frozen=True)
class Withheld:
    """What of somebody stands on a page only when a worker asks for it, and that is written down."""

    address: bool
    ways: bool

    def hides(self, way: WayToReach) -> bool:
        """Whether this one number or address is withheld. A letter goes to where they live."""
        return self.ways or (self.address and way.kind == WayKind.LETTER)


def withheld_of(person: Person, *, walls: Walls, on: date) -> Withheld:
    """Withheld is an address with a wall around anybody who lives there, and a home that is itself withheld."""
    still = Q(until_on=None) | Q(until_on__gt=on)
    hidden = [wall.about for wall in walls.standing if Hidden.ADDRESS in wall.all_hidden]
    homes = HouseholdStay.objects.filter(still, person=person).values("household")
    with_a_wall = HouseholdStay.objects.filter(still, household__in=homes).filter(
        Q(household__withheld=True) | Q(person__in=hidden)
    )
    return Withheld(
        address=person.pk in hidden or with_a_wall.exists(),
        ways=any(Hidden.PHONE in wall.all_hidden for wall in walls.around(person.pk)),
    )


def words_hash(found: Iterable[Telling]) -> str:
    """A mark of the words that tell and of what they tell; where they stand does not matter."""
    said = sorted([telling.text, sorted({tells for one in telling.sentences for _, tells in one})] for telling in found)
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")).hexdigest()


def released_words(subject: Model, *, reader: Person | None, what: str) -> set[str]:
    """The marks of words of this thing that were let go to this reader."""
    rows = HeldBack.objects.filter(subject_kind=subject._meta.label_lower, subject_id=subject.pk, what=what)
    return set(rows.filter(reader=reader).exclude(released_at=None).values_list("words_hash", flat=True))


def get_held_of(family: Family, number: int) -> HeldBack:
    """Something of this family that was held; 404 for anything else."""
    held = HeldBack.objects.filter(family=family, pk=number).select_related("reader", "released_by").first()
    if held is None:
        raise Http404
    held.family = family
    return held


def walls_to_review(worker: User, *, on: date) -> list[Wall]:
    """Walls whose day to be looked at again has come: for who set them, for the coordinator, else for the manager."""
    if not worker.may(Permission.WALL_SET):
        return []
    due = Wall.objects.filter(ended_at=None, review_on__lte=on, family__in=families_visible_to(worker).values("pk"))
    parts = [part.value for part in CONFERENCING_PARTS]
    mine = Q(set_by=worker) | Q(family__in=involved_today(worker).filter(part__in=parts).values("family"))
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        coordinated = Involvement.objects.filter(part=Part.COORDINATOR, ended_at=None)
        mine |= ~Q(family__in=coordinated.values("family"))
    return list(due.filter(mine).select_related("about", "family").prefetch_related("family__members__person"))
