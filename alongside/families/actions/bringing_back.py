"""Bringing back the worker a family had before, because somebody of the family asked for help again."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.families.models import Family, Involvement
from alongside.families.rules import involvements as rules
from alongside.families.states import Part
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotBringBack(Cannot):
    """Why they cannot come back."""


@transaction.atomic
def bring_back(
    *, family: Family, worker: User, part: Part, asked_by: Person, by: User | None, at: datetime
) -> Involvement:
    """The family opens to them again from today. Nobody of the service had to name them: the family asked."""
    today = localdate(at)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        if blockers := rules.blockers_to_coming_back(worker):
            raise CannotBringBack(blockers)
        involvement, _ = Involvement.objects.get_or_create(
            family=family, worker=worker, part=part, ended_at=None, defaults={"from_on": today}
        )
    detail = {"worker": worker.pk, "part": part.value}
    record("worker.brought_back", subject=involvement, detail=detail, person=asked_by.pk, by=by, at=at)
    return involvement
