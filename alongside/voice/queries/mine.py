"""What somebody said themselves, for their own pages at home."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import QuerySet
from django.http import Http404

from alongside.conferences.models import ChildPreparation
from alongside.families.models import Family
from alongside.people.models import Person
from alongside.voice.models import Feeling, HouseOrder, MayRead, ReadOut, Said, WhatChanged
from alongside.voice.states import HOUSES, Place

__all__ = [
    "Thing",
    "advocate_question_for",
    "get_my_feeling",
    "get_my_said",
    "my_feelings",
    "my_houses",
    "my_news",
    "my_things",
    "readers_chosen",
    "wish_of",
    "wishes_in",
]


@dataclass(frozen=True)
class Thing:
    """One thing somebody said, whom they let read it, and what changed because of it."""

    said: Said
    may_read: list[MayRead] = field(default_factory=list)
    changed: list[WhatChanged] = field(default_factory=list)


def _mine(family: Family, person: Person) -> QuerySet[Said]:
    mine = Said.objects.filter(family=family, person=person, withdrawn_at=None)
    return mine.defer("sealed_media").select_related("noted_by")


def my_things(family: Family, person: Person) -> dict[str, list[Thing]]:
    """Everything they said and did not take back, by the place it is in."""
    readers: dict[int, list[MayRead]] = defaultdict(list)
    for line in MayRead.objects.filter(family=family, person=person, said__isnull=False).select_related("reader"):
        readers[line.said_id or 0].append(line)
    changed: dict[int, list[WhatChanged]] = defaultdict(list)
    for one in WhatChanged.objects.filter(family=family, person=person).select_related("told_by"):
        changed[one.said_id].append(one)
    found: dict[str, list[Thing]] = {place.value: [] for place in Place}
    for said in _mine(family, person):
        found[said.place].append(Thing(said, readers[said.pk], changed[said.pk]))
    return found


def my_houses(family: Family, person: Person) -> list[Place]:
    """Their three houses in their own order."""
    order = HouseOrder.objects.filter(family=family, person=person).first()
    return [Place(place) for place in order.places] if order else list(HOUSES)


def my_news(family: Family, person: Person) -> list[WhatChanged]:
    """What changed because of something they said, and they have not read yet."""
    new = WhatChanged.objects.filter(family=family, person=person, read_at=None, said__withdrawn_at=None)
    return list(new.select_related("told_by", "said").defer("said__sealed_media"))


def get_my_said(family: Family, person: Person, number: int) -> Said:
    """One thing of theirs that they did not take back; 404 for anything else."""
    if (said := _mine(family, person).filter(pk=number).first()) is None:
        raise Http404
    said.family = family
    return said


def my_feelings(family: Family, person: Person) -> QuerySet[Feeling]:
    """How things felt to them, the latest first."""
    return Feeling.objects.filter(family=family, person=person).select_related("noted_by")


def get_my_feeling(family: Family, person: Person, number: int) -> Feeling:
    if (feeling := my_feelings(family, person).filter(pk=number).first()) is None:
        raise Http404
    feeling.family = family
    return feeling


def readers_chosen(thing: Said | Feeling) -> list[MayRead]:
    """Whom they let read this one thing."""
    mine = MayRead.objects.filter(said=thing) if isinstance(thing, Said) else MayRead.objects.filter(feeling=thing)
    return list(mine.select_related("reader"))


def wish_of(family: Family, person: Person) -> ReadOut | None:
    """Who reads their words out, as they said last."""
    return ReadOut.objects.filter(family=family, person=person).select_related("noted_by").first()


def advocate_question_for(family: Family, person: Person) -> ChildPreparation | None:
    """How they take part in a meeting that is still to come, where they are a child it is for."""
    coming = ChildPreparation.objects.filter(child=person, conference__family=family, conference__ended_at=None)
    return coming.select_related("conference").order_by("-conference__number").first()


def wishes_in(family: Family) -> list[ReadOut]:
    """Who reads each person's words out, as they said last; for workers."""
    latest: dict[int, ReadOut] = {}
    for wish in ReadOut.objects.filter(family=family).select_related("person"):
        latest.setdefault(wish.person_id, wish)
    return list(latest.values())
