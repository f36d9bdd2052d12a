"""Telling somebody in a family who opened their record."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.models import Family, LookedRelease
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotReleaseLookers(Cannot):
    """Why this cannot be told."""


@transaction.atomic
def release_lookers(*, family: Family, person: Person, lines: list[str], by: User, at: datetime) -> LookedRelease:
    """Keep exactly the sentences this person is told, so that they can be given on paper and read again."""
    require(Permission.LOOKERS_RELEASE, of=by)
    blockers = [] if lines else ["Choose at least one line to tell."]
    if not family.members.filter(person=person).exists():
        blockers.append("Choose somebody of this family.")
    if blockers:
        raise CannotReleaseLookers(blockers)
    release = LookedRelease.objects.create(family=family, person=person, lines=lines, released_at=at, released_by=by)
    record("lookers.released", subject=release, detail={"lines": len(lines)}, by=by, at=at)
    return release
