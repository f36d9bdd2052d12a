"""Something is to be mended between people before their conference goes on; and that it is, or goes on anyway."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions.notices import notify
from alongside.families.actions.stories import tell
from alongside.families.models import Family, Mending
from alongside.families.queries import open_parts_of
from alongside.families.states import Book, Part
from alongside.foundation.blockers import Cannot

WAITS = "Something is mended first in this family. Preparing its conference waits until that is over."
GOES_ON = "This family’s conference goes on without waiting for what is mended."


class CannotGoOnAnyway(Cannot):
    """Why the conference does not go on yet."""


@transaction.atomic
def begin_mending(*, family: Family, by: User, at: datetime) -> Mending:
    """From now on preparing the conference waits, and who prepares it is told. Begun already: the same is returned."""
    require(Permission.RESTORATIVE_ASK, of=by)
    if mending := Mending.objects.select_for_update().filter(family=family, over_at=None).first():
        return mending
    mending = Mending.objects.create(family=family, begun_at=at, begun_by=by)
    record("mending.begun", subject=mending, by=by, at=at)
    _tell(WAITS, family, Part.COORDINATOR, by=by, at=at)
    return mending


@transaction.atomic
def end_mending(*, family: Family, words: str, by: User, at: datetime) -> Mending | None:
    """The conference need not wait any more. `words` is all that the people themselves want known of it, or empty.

    Where it went on without waiting, or nothing waited, their words are put to what it waited for last.
    """
    require(Permission.RESTORATIVE_ASK, of=by)
    if mending := _end(family, words=words, anyway_why="", by=by, at=at):
        return mending
    last = Mending.objects.select_for_update().filter(family=family).order_by("-begun_at", "-pk").first()
    if last and words and not last.words:
        last.words = words
        last.save(update_fields=["words"])
        record("mending.words", subject=last, by=by, at=at)
    return last


@transaction.atomic
def go_on_anyway(*, family: Family, why: str, by: User, at: datetime) -> Mending:
    """Whoever prepares the conference goes on although it is not mended, and says why."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    if not why.strip():
        raise CannotGoOnAnyway(["Say why the meeting goes on before this is mended."])
    if (mending := _end(family, words="", anyway_why=why, by=by, at=at)) is None:
        raise CannotGoOnAnyway(["The meeting does not wait for anything any more. You can go on."])
    tell("Preparing goes on before something is mended.", family=family, book=Book.CONFERENCING, by=by, at=at)
    _tell(GOES_ON, family, Part.FACILITATOR, by=by, at=at)
    return mending


def _tell(words: str, family: Family, part: Part, *, by: User, at: datetime) -> None:
    named = [one.worker for one in open_parts_of(family, on=timezone.localdate(at)) if one.part == part]
    notify(words, family=family, workers=[one for one in named if one != by], link=("family", family.reference), at=at)


def _end(family: Family, *, words: str, anyway_why: str, by: User, at: datetime) -> Mending | None:
    mending = Mending.objects.select_for_update().filter(family=family, over_at=None).first()
    if mending is None:
        return None
    mending.over_at, mending.over_by, mending.words, mending.anyway_why = at, by, words, anyway_why
    mending.save()
    record("mending.over", subject=mending, detail={"anyway": bool(anyway_why)}, by=by, at=at)
    return mending
