"""Choosing who may read each thing, who reads it out, and in which order one's houses stand."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences.actions import say_whether_advocate_stays
from alongside.conferences.models import ChildPreparation
from alongside.families.actions import tell_coordinator
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.voice import queries, rules
from alongside.voice.models import Feeling, HouseOrder, MayRead, ReadOut, Said
from alongside.voice.states import WORKER_KINDS, Place, ReadBy, ReaderKind


class CannotChoose(Cannot):
    """Why this cannot be chosen so."""


@transaction.atomic
def choose_readers(
    *,
    thing: Said | Feeling,
    people: Collection[int],
    kinds: Collection[ReaderKind],
    by: User | None,
    at: datetime,
) -> list[MayRead]:
    """From now on exactly these may read it. Whoever a wall stands before can never be chosen."""
    if isinstance(thing, Said):
        thing = Said.objects.select_for_update(of=("self",)).defer("sealed_media").get(pk=thing.pk)
    family, person = thing.family, thing.person
    may_choose = {one.person.pk for one in queries.may_choose(family, person)}
    gone = isinstance(thing, Said) and thing.withdrawn_at is not None
    if blockers := rules.blockers_to_choosing_readers(people, may_choose=may_choose, is_gone=gone):
        raise CannotChoose(blockers)
    wanted = {(ReaderKind.PERSON.value, pk) for pk in people} | {
        (kind.value, None) for kind in kinds if kind in WORKER_KINDS
    }
    before = {(line.who, line.reader_id): line for line in queries.readers_chosen(thing)}
    for key, line in before.items():
        if key not in wanted:
            line.delete()
    new = wanted - set(before)
    about = {"said": thing} if isinstance(thing, Said) else {"feeling": thing}
    for who, reader in new:
        MayRead.objects.create(
            family=family, person=person, who=who, reader_id=reader, chosen_by=by, chosen_at=at, **about
        )
    record(
        "readers.chosen", subject=thing, family_id=family.pk, detail={"how_many": len(wanted)}, by=by,
        person=person.pk, at=at,
    )  # fmt: skip
    if by is None and any(who != ReaderKind.PERSON for who, _ in new):
        tell_coordinator(
            "Somebody in a family lets you read their words.", family=family,
            link=("family_voice", family.reference), at=at,
        )  # fmt: skip
    return queries.readers_chosen(thing)


@transaction.atomic
def say_who_reads_out(
    *,
    family: Family,
    person: Person,
    by_whom: ReadBy,
    name: str = "",
    preparation: ChildPreparation | None = None,
    advocate_stays: bool | None = None,
    by: User | None,
    at: datetime,
) -> ReadOut:
    """Who reads their words out at the meeting; and, where they said so, whether their advocate stays."""
    wish = ReadOut.objects.create(
        family=family,
        person=person,
        conference=preparation.conference if preparation else None,
        by_whom=by_whom,
        name=name.strip()[:200] if by_whom == ReadBy.SOMEBODY else "",
        noted_by=by,
        noted_at=at,
    )
    if preparation is not None:
        reads = wish.name or str(ReadBy(by_whom).label)
        say_whether_advocate_stays(preparation=preparation, stays=advocate_stays, words_read_by=reads, by=by, at=at)
    record("read_out.chosen", subject=wish, by=by, person=person.pk, at=at)
    if by is None:
        tell_coordinator(
            "Somebody said who reads their words out.", family=family, link=("family_voice", family.reference), at=at
        )
    return wish


@transaction.atomic
def move_house(*, family: Family, person: Person, place: Place, by: User | None, at: datetime) -> HouseOrder:
    """Put this house first; the others keep their order. It stays so."""
    order = [one for one in queries.my_houses(family, person) if one != place]
    places = [place.value, *(one.value for one in order)]
    if blockers := rules.blockers_to_order(places):
        raise CannotChoose(blockers)
    kept, _ = HouseOrder.objects.update_or_create(
        family=family, person=person, defaults={"places": places, "changed_at": at}
    )
    record("houses.moved", subject=kept, by=by, person=person.pk, at=at)
    return kept
