"""Something is to be mended between people before their conference goes on; and that it is, or goes on anyway."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, Mending
from alongside.foundation.blockers import Cannot


class CannotGoOnAnyway(Cannot):
    """Why the conference does not go on yet."""


@transaction.atomic
def begin_mending(*, family: Family, by: User, at: datetime) -> Mending:
    """From now on preparing the conference waits. Begun already: the same one is returned."""
    require(Permission.RESTORATIVE_ASK, of=by)
    if mending := Mending.objects.select_for_update().filter(family=family, over_at=None).first():
        return mending
    mending = Mending.objects.create(family=family, begun_at=at, begun_by=by)
    record("mending.begun", subject=mending, by=by, at=at)
    return mending


@transaction.atomic
def end_mending(*, family: Family, words: str, by: User, at: datetime) -> Mending | None:
    """The conference need not wait any more. `words` is all that the people themselves want known of it, or empty."""
    require(Permission.RESTORATIVE_HOLD, of=by)
    return _end(family, words=words, anyway_why="", by=by, at=at)


@transaction.atomic
def go_on_anyway(*, family: Family, why: str, by: User, at: datetime) -> Mending | None:
    """Whoever prepares the conference goes on although it is not mended, and says why."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    if not why.strip():
        raise CannotGoOnAnyway(["Say why the meeting goes on before this is mended."])
    return _end(family, words="", anyway_why=why, by=by, at=at)


def _end(family: Family, *, words: str, anyway_why: str, by: User, at: datetime) -> Mending | None:
    mending = Mending.objects.select_for_update().filter(family=family, over_at=None).first()
    if mending is None:
        return None
    mending.over_at, mending.over_by, mending.words, mending.anyway_why = at, by, words, anyway_why
    mending.save()
    record("mending.over", subject=mending, detail={"anyway": bool(anyway_why)}, by=by, at=at)
    return mending
