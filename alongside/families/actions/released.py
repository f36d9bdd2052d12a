"""Letting one of the family read a line of the story, after a worker has read it as they would; and ending that."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families import queries
from alongside.families.models import Released, StoryLine
from alongside.families.queries.released import what_tells_in
from alongside.families.rules import released as rules
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotReleaseLine(Cannot):
    """Why this person cannot be let read this line."""


@transaction.atomic
def release_line(*, line: StoryLine, person: Person, by: User, at: datetime) -> Released:
    """From now on this person reads just these words at home. Refused where they tell what is kept from them."""
    require(Permission.LOOKERS_RELEASE, of=by)
    if not queries.story_of(line.family, worker=by).filter(pk=line.pk).exists():
        raise CannotReleaseLine(["You do not read this line yourself."])
    in_family = line.family.members.filter(person=person).exists()
    found = what_tells_in(line, person) if in_family else []
    if blockers := rules.blockers_to_releasing(who=person.short_name, in_family=in_family, found=found):
        raise CannotReleaseLine(blockers)
    released, is_new = Released.objects.get_or_create(
        line=line,
        person=person,
        ended_at=None,
        defaults={
            "family": line.family,
            "book": line.book,
            "who": line.who,
            "words": line.words,
            "happened_at": line.happened_at,
            "released_at": at,
            "released_by": by,
        },
    )
    if not is_new:
        raise CannotReleaseLine([f"{person.short_name} reads this already."])
    record("line.released", subject=released, person=person.pk, by=by, at=at)
    return released


@transaction.atomic
def stop_releasing(*, released: Released, by: User, at: datetime) -> Released:
    """It is no longer shown. What somebody has read they have read."""
    require(Permission.LOOKERS_RELEASE, of=by)
    released = Released.objects.select_for_update(of=("self",)).select_related("person").get(pk=released.pk)
    if released.ended_at is not None:
        raise CannotReleaseLine([f"{released.person.short_name} does not read this any more."])
    released.ended_at, released.ended_by = at, by
    released.save(update_fields=["ended_at", "ended_by"])
    record("line.release_ended", subject=released, person=released.person_id, by=by, at=at)
    return released
