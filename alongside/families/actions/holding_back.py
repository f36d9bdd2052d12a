"""Holding what would tell its reader something they may not know, and letting it go with a reason."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import models, transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, HeldBack
from alongside.families.queries.walls import Telling, words_hash
from alongside.families.rules.walls import blockers_to_releasing
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotRelease(Cannot):
    """Why held words do not leave."""


@transaction.atomic
def hold_back(
    *,
    family: Family,
    reader: Person | None,
    what: str,
    subject: models.Model,
    found: Sequence[Telling],
    by: Any,
    at: datetime,
) -> HeldBack | None:
    """Hold these words back from this reader. None when nothing tells, or when just these words were let go before."""
    if not found:
        return None
    held, is_new = HeldBack.objects.get_or_create(
        reader=reader,
        what=what,
        subject_kind=subject._meta.label_lower,
        subject_id=subject.pk,
        words_hash=words_hash(found),
        defaults={"family": family, "found": [telling.as_json() for telling in found], "held_at": at},
    )
    if is_new:
        record("words.held_back", subject=held, detail={"what": what, "pieces": len(found)}, by=by, at=at)
    return None if held.released_at else held


@transaction.atomic
def release_held(*, held: HeldBack, why: str, by: User, at: datetime) -> HeldBack:
    """Let exactly these words leave to exactly this reader, with the reason. Changed words are looked at again."""
    require(Permission.WALL_SET, of=by)
    held = HeldBack.objects.select_for_update().get(pk=held.pk)
    if blockers := blockers_to_releasing(has_been_released=held.released_at is not None, why=why):
        raise CannotRelease(blockers)
    held.released_at, held.released_by, held.released_why = at, by, why
    held.save(update_fields=["released_at", "released_by", "released_why"])
    record("words.released", subject=held, detail={"what": held.what}, by=by, at=at)
    return held
