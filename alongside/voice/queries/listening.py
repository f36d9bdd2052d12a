"""What people said, for those they let read it: exactly those, and never past a wall."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.conferences.queries import what_may_not_be_said
from alongside.families.models import Family
from alongside.families.queries import families_visible_to, reads_conferencing_book
from alongside.families.queries.walls import (
    Fact,
    people_hidden_from,
    tellings,
    walls_of,
)
from alongside.foundation import sealing
from alongside.people.models import Person
from alongside.voice.models import Feeling, MayRead, Said, SaidKey, WhatChanged
from alongside.voice.states import ReaderKind, SaidKind

__all__ = [
    "Heard",
    "feelings_let_read",
    "get_heard_for",
    "get_said_for",
    "heard_of",
    "let_me_hear",
    "media_of",
]


@dataclass(frozen=True)
class Heard:
    """One thing a worker may read, and whether they who said it were told what changed."""

    said: Said
    changed: list[WhatChanged]

    @property
    def waits_for_an_answer(self) -> bool:
        return not self.changed


def media_of(said: Said) -> bytes:
    """The drawing or recording itself. Gone for ever where it was taken back: 404."""
    key = SaidKey.objects.filter(said=said).first()
    if said.withdrawn_at is not None or said.sealed_media is None or key is None:
        raise Http404
    return sealing.unseal_bytes(bytes(said.sealed_media), wrapped_key=bytes(key.wrapped_key))


# ------------------------------------------------------------------------------------------------ workers


def _let_workers_read(worker: User, family: Family, thing: str) -> Q:
    kinds = [ReaderKind.WORKERS.value]
    if reads_conferencing_book(worker, family):
        kinds += [ReaderKind.COORDINATOR.value, ReaderKind.MEETING.value]
    return Q(noted_by=worker) | Q(Exists(MayRead.objects.filter(**{thing: OuterRef("pk")}, who__in=kinds)))


def _heard(worker: User, family: Family) -> QuerySet[Said]:
    let = Said.objects.filter(_let_workers_read(worker, family, "said"), family=family, withdrawn_at=None)
    return let.select_related("person", "noted_by")


def heard_of(worker: User, family: Family) -> list[Heard]:
    """What this worker was let read of what people of this family said; newest first."""
    said = list(_heard(worker, family).defer("sealed_media").order_by("-noted_at", "-pk"))
    changed: dict[int, list[WhatChanged]] = {}
    for one in WhatChanged.objects.filter(said__in=[thing.pk for thing in said]).select_related("told_by"):
        changed.setdefault(one.said_id, []).append(one)
    return [Heard(thing, changed.get(thing.pk, [])) for thing in said]


def feelings_let_read(worker: User, family: Family) -> list[Feeling]:
    """How things felt, as far as this worker was let read it."""
    let = Feeling.objects.filter(_let_workers_read(worker, family, "feeling"), family=family)
    return list(let.select_related("person", "noted_by"))


def get_said_for(worker: User, number: int) -> Said:
    """404, never 403: a worker must not learn that something was said that they may not read."""
    families = families_visible_to(worker)
    said = Said.objects.filter(pk=number, family__in=families.values("pk")).select_related("family__service").first()
    if said is None or not _heard(worker, said.family).filter(pk=number).exists():
        raise Http404
    return said


# ------------------------------------------------------------------------------------------------ relatives


@dataclass(frozen=True)
class LetHear:
    """One thing one of the family lets another read."""

    person: Person
    said: Said | None
    feeling: Feeling | None


def let_me_hear(family: Family, reader: Person) -> list[LetHear]:
    """What others let me read. What would tell me what I may not know is not there: no gap, no mark.

    Of a drawing or a recording nobody can tell what it tells: where any wall stands before me, it is not there.
    """
    lines = list(
        MayRead.objects.filter(family=family, reader=reader, who=ReaderKind.PERSON)
        .select_related("said", "feeling", "person", "said__noted_by")
        .defer("said__sealed_media")
        .order_by("-chosen_at", "-pk")
    )
    if not lines:
        return []
    walls = walls_of(family)
    facts = what_may_not_be_said(family, reader, walls=walls)
    hidden = people_hidden_from(walls, reader.pk)
    walled = bool(walls.before(reader.pk))
    return [
        LetHear(line.person, line.said, line.feeling)
        for line in lines
        if line.person_id not in hidden and (line.said is None or _may_be_heard(line.said, facts, walled=walled))
    ]


def get_heard_for(family: Family, reader: Person, number: int) -> Said:
    """One thing that somebody else let this person read; 404 for anything else."""
    found = [one.said for one in let_me_hear(family, reader) if one.said is not None and one.said.pk == number]
    if not found:
        raise Http404
    return found[0]


def _may_be_heard(said: Said, facts: Iterable[Fact], *, walled: bool) -> bool:
    if said.withdrawn_at is not None or (said.kind != SaidKind.WORDS and walled):
        return False
    return not tellings([("said", "", said.words)], list(facts))
