"""One person's record as a story, from every room: driven by each class Privacy, so that nothing is forgotten."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Max, Min, Model
from django.db.models.functions import TruncDate

from alongside.access.models import User
from alongside.audit.queries import events_of_family
from alongside.audit.states import Outcome
from alongside.desk.queries.reach import (
    hangs_on_people,
    is_reached,
    keys_to_people,
    lists_of_people,
    our_models,
    personal_fields,
    rows_of,
)
from alongside.desk.queries.records.people import (
    hidden_by_silent_walls,
    is_child_at_centre,
    people_in,
    points_kept_from,
    said_day,
    walls_before,
)
from alongside.desk.queries.records.saying import all_at, day_in, follow, label_of, said
from alongside.desk.rules.about_others import Finder, Readers, joined
from alongside.desk.rules.gathering import MORE_PEOPLE, NOT_GIVEN, SERVICES_NOTES, TELLINGS, Telling
from alongside.desk.states import Chapter
from alongside.families.models import Dispute, Family, StoryLine
from alongside.families.queries import disputes_of
from alongside.families.queries.walls import tellings
from alongside.families.states import Book
from alongside.people.models import Household, Person

UNKNOWN = Telling(Chapter.PAPERS, "", one_passage=True, aside="A kind of writing that nobody has described yet")


@dataclass
class Found:
    """One passage, before it is kept: where it stands, what it says, and why a reviewer should read it."""

    chapter: Chapter
    on: date | None
    title: str
    who_wrote: str
    words: str
    kind: str
    pk: int | None
    field: str = ""
    set_aside: list[str] = dataclasses.field(default_factory=list)
    walled: bool = False
    told_walls: list[str] = dataclasses.field(default_factory=list)
    moment: str = ""


def collect(family: Family, person: Person) -> list[Found]:
    """Everything in this family's record that is about this person, oldest first within each part of the journey."""
    readers = people_in(family, person)
    collector = _Collector(family, person, readers)
    found = [one for model in our_models() for one in collector.of_model(model)]
    found += collector.who_looked()
    order = list(Chapter)
    return sorted(found, key=lambda one: (order.index(one.chapter), one.on is None, one.moment, one.pk or 0))


def is_collected(model: type[Model]) -> bool:
    """Whether rows of this model are told: they can be found from a family, and are not left out for a reason."""
    return is_reached(model) and model._meta.label_lower not in NOT_GIVEN


class _Collector:
    """What has to be at hand while one record is put together."""

    def __init__(self, family: Family, person: Person, readers: Readers) -> None:
        self.family, self.person, self.own = family, person, readers.own
        self.finder = Finder(readers)
        self.names = {one.pk: one.name for one in readers.others}
        self.at_centre = is_child_at_centre(family, person)
        hidden = hidden_by_silent_walls(family, person, readers)
        self.walls = Finder(Readers(readers.own, tuple(hidden))) if hidden else None
        self.hidden_people = {one.pk for one in hidden if one.called}
        self.silent, self.told = walls_before(family, person)
        self.kept_from_me = points_kept_from(family, person)
        self.disputes: dict[tuple[str, int, str], list[Dispute]] = disputes_of(family)

    def of_model(self, model: type[Model]) -> Iterator[Found]:
        """The passages of every row of this model that is about the person."""
        if not personal_fields(model) or not is_collected(model):
            return
        telling = TELLINGS.get(model._meta.label_lower, UNKNOWN)
        rows = rows_of(model, self.family).select_related(*_ways(telling))
        rows = rows.prefetch_related(*lists_of_people(model), *(["stays"] if model is Household else []))
        rows = rows.prefetch_related(*(way.rpartition("__")[0] for way in _more_people(model)))
        for row in rows.iterator(chunk_size=500):
            yield from self._of_row(row, telling)

    def _of_row(self, row: Any, telling: Telling) -> Iterator[Found]:
        linked = self._people_of(row, telling)
        others = sorted(self.names.get(pk, "somebody else") for pk in linked - {self.person.pk})
        pieces = self._pieces(row, telling)
        words = "\n".join(text for _, _, text in pieces)
        if not self._is_about_me(row, telling, linked, words):
            return
        walled = bool(linked & self.hidden_people) or (row._meta.label_lower, row.pk, "") in self.kept_from_me
        for name, title, text in pieces:
            text += self._disputed(row, name)
            reasons = [f"Is about {other} too" for other in others] + self.finder.others_in(text)
            told_walls = self._told_walls(text, linked)
            reasons += [f"A wall they know of hides this: “{words}”" for words in told_walls]
            reasons += [telling.aside] if telling.aside else []
            if isinstance(row, StoryLine | Dispute) and row.book == Book.CONFERENCING:
                reasons.append(SERVICES_NOTES)
            walled_here = walled or (row._meta.label_lower, row.pk, name) in self.kept_from_me or self._tells(text)
            yield Found(
                chapter=telling.chapter,
                on=day_in(follow(row, telling.on)),
                title=title,
                who_wrote=self._who(row, telling),
                words=text,
                kind=row._meta.label_lower,
                pk=row.pk,
                field=name,
                set_aside=joined(reasons),
                moment=str(follow(row, telling.on) or ""),
                walled=walled_here,
                told_walls=[] if walled_here else told_walls,
            )

    def _tells(self, text: str) -> bool:
        """Whether these words tell what a wall keeps from this person: today's facts, and those of former homes."""
        if self.walls and self.walls.names_or_facts_in(text):
            return True
        return bool(self.silent and tellings([("", "", text)], self.silent))

    def _told_walls(self, text: str, linked: set[int]) -> list[str]:
        """What this person was told of the walls that hide these words. Silence wins where both stand."""
        return joined(
            wall.words for wall in self.told if wall.hides & linked or tellings([("", "", text)], list(wall.facts))
        )

    def _pieces(self, row: Any, telling: Telling) -> list[tuple[str, str, str]]:
        """(field, heading, words) for each thing the row says; all in one where its parts make no sense alone."""
        names = [name for name in personal_fields(type(row)) if name not in telling.leave_out]
        says = [(name, label_of(row, name, telling.labels), said(row, name)) for name in names]
        says = [one for one in says if one[2]]
        heading = telling.title or str(row._meta.verbose_name).capitalize()
        if telling.one_passage:
            lines = [f"{label}: {text}" for _, label, text in says]
            return [("", heading, "\n".join(self._between(row) + lines))] if lines else []
        single = len(names) == 1
        return [(name, heading if single else f"{heading}: {label.lower()}", text) for name, label, text in says]

    def _between(self, row: Any) -> list[str]:
        """Whom a bond or a promise stands between, in a line, where the row names people."""
        names = {self.person.pk: "You", **self.names}
        people = [(key, getattr(row, f"{key}_id")) for key in keys_to_people(type(row))]
        lines = [f"{key.capitalize().replace('_', ' ')}: {names.get(pk, '')}" for key, pk in people if pk in names]
        return lines if len(people) > 1 else []

    def _people_of(self, row: Any, telling: Telling) -> set[int]:
        """Whom a row is about. Where its fields stand alone, a field that names somebody speaks for itself."""
        linked = {row.pk} if isinstance(row, Person) else set()
        alone = () if telling.one_passage else personal_fields(type(row))
        keys = [key for key in keys_to_people(type(row)) if key not in alone]
        linked |= {getattr(row, f"{key}_id") for key in keys} - {None}
        for name in lists_of_people(type(row)):
            linked |= {one.pk for one in getattr(row, name).all()}
        if isinstance(row, Household):
            linked |= {stay.person_id for stay in row.stays.all()}
        return linked.union(*(all_at(row, way) for way in _more_people(type(row))))

    def _is_about_me(self, row: Any, telling: Telling, linked: set[int], words: str) -> bool:
        if self.person.pk in linked or (telling.about_all and self.at_centre):
            return True
        if isinstance(row, Person) or hangs_on_people(type(row)):
            return False
        return self.finder.speaks_of_own(words)

    def _who(self, row: Any, telling: Telling) -> str:
        if isinstance(row, StoryLine):
            return "You" if row.spoken_by_id == self.person.pk else row.who
        worker = follow(row, telling.by)
        return worker.name if isinstance(worker, User) else ""

    def _disputed(self, row: Any, name: str) -> str:
        """What was said to be wrong about these words stands beside them here as everywhere."""
        found = [
            one
            for (kind, pk, where), some in self.disputes.items()
            if (kind, pk) == (row._meta.label_lower, row.pk) and (where == name or not name)
            for one in some
        ]
        lines = []
        for one in found:
            who = "You" if one.person_id == self.person.pk else self.names.get(one.person_id, "Somebody")
            lines.append(f"\n\n{who} said that this is wrong: “{one.my_side}”")
            lines.append(f"\nOur answer: {one.answer}" if one.answer else "\nThis has not been answered yet.")
        return "".join(lines)

    def who_looked(self) -> Iterator[Found]:
        """One list of the workers who opened the record, from the audit."""
        lines = (
            events_of_family(self.family.pk)
            .filter(outcome=Outcome.LOOKED)
            .order_by()
            .values("actor_name")
            .annotate(first=Min("at"), last=Max("at"), days=Count(TruncDate("at"), distinct=True))
            .order_by("first")
        )
        said_lines = []
        for line in lines:
            first, last = said_day(day_in(line["first"])), said_day(day_in(line["last"]))
            days = "on one day" if line["days"] == 1 else f"on {line['days']} days"
            when = f"on {first}" if line["days"] == 1 else f"{days}, between {first} and {last}"
            said_lines.append(f"{line['actor_name']}: {when}")
        if said_lines:
            aside = ["Names the workers who looked: read it for anybody it could put at risk"]
            words = "\n".join(said_lines)
            yield Found(Chapter.LOOKED, None, "Who opened the record", "", words, "audit.auditevent", None, "", aside)


def _ways(telling: Telling) -> list[str]:
    return [way for way in (telling.by, telling.on.rpartition("__")[0]) if way]


def _more_people(model: type[Model]) -> tuple[str, ...]:
    return MORE_PEOPLE.get(model._meta.label_lower, ())
