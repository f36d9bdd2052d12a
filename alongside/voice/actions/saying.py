"""Keeping what somebody said, exactly as they said it; and letting them take it back."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, FamilyMember
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.voice import rules
from alongside.voice.models import Feeling, MayRead, Said, SaidKey
from alongside.voice.rules import Media
from alongside.voice.states import Place, SaidKind


class CannotSay(Cannot):
    """Why this is not kept."""


class CannotTakeBack(Cannot):
    """Why this cannot be taken back."""


@transaction.atomic
def say(
    *,
    family: Family,
    person: Person,
    place: Place,
    words: str,
    media: Media | None = None,
    with_whom: str = "",
    by: User | None,
    at: datetime,
) -> Said:
    """Keep one thing somebody said, drew or recorded. Nobody may read it until they choose who may.

    `by` is the worker who wrote it down for them; nobody, where they wrote it themselves at home. Words and a picture
    given together are one thing.
    """
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
    kind = _kind_of(media)
    before = Said.objects.filter(family=family, person=person, withdrawn_at=None)
    blockers = rules.blockers_to_saying(
        kind=kind,
        words=words,
        has_media=media is not None,
        before=before.count(),
        is_mine=FamilyMember.objects.filter(family=family, person=person).exists(),
    )
    if blockers:
        raise CannotSay(blockers)
    key = sealing.new_wrapped_key() if media else b""
    said = Said.objects.create(
        family=family,
        person=person,
        place=place,
        kind=kind,
        words=words,
        sealed_media=sealing.seal_bytes(media.content, wrapped_key=key) if media else None,
        media_type=media.media_type if media else "",
        media_size=len(media.content) if media else None,
        with_whom=with_whom[:200],
        noted_by=by,
        noted_at=at,
        order=before.count() + 1,
    )
    if media:
        SaidKey.objects.create(said=said, wrapped_key=key)
    # Where it was put and in what shape: never a word of it.
    record("said.added", subject=said, detail={"kind": kind.value}, by=by, person=person.pk, at=at)
    return said


def _kind_of(media: Media | None) -> SaidKind:
    if media is None:
        return SaidKind.WORDS
    return SaidKind.DRAWING if media.media_type.startswith("image/") else SaidKind.RECORDING


@transaction.atomic
def take_back(*, said: Said, by: User | None, at: datetime) -> Said:
    """It is gone from everybody's pages; the key of a drawing or recording is destroyed, so that none can come back."""
    said = Said.objects.select_for_update(of=("self",)).select_related("person").get(pk=said.pk)
    if blockers := rules.blockers_to_taking_back(is_gone=said.withdrawn_at is not None):
        raise CannotTakeBack(blockers)
    SaidKey.objects.filter(said=said).delete()
    said.withdrawn_at, said.sealed_media = at, None
    said.save(update_fields=["withdrawn_at", "sealed_media"])
    MayRead.objects.filter(said=said).delete()
    record("said.taken_back", subject=said, by=by, person=said.person_id, at=at)
    return said


@transaction.atomic
def say_how_it_feels(
    *,
    family: Family,
    person: Person,
    safe: int | None,
    happy: int | None,
    healthy: int | None,
    with_whom: str = "",
    by: User | None,
    at: datetime,
) -> Feeling:
    """Keep how safe, happy and healthy things feel today."""
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
    if blockers := rules.blockers_to_feeling([safe, happy, healthy]):
        raise CannotSay(blockers)
    feeling = Feeling.objects.create(
        family=family,
        person=person,
        safe=safe,
        happy=happy,
        healthy=healthy,
        with_whom=with_whom[:200],
        noted_by=by,
        noted_at=at,
    )
    record("feeling.added", subject=feeling, by=by, person=person.pk, at=at)
    return feeling
