"""Placing a piece of one's own work in the window, sharing it with one other who supervises, taking that back."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.restorative.models import Reflection
from alongside.restorative.queries.reflections import team_of, who_may_be_shown
from alongside.restorative.rules.reflecting import blockers_to_placing, blockers_to_sharing
from alongside.restorative.states import Work


class CannotReflect(Cannot):
    """Why it is not placed, or not shared."""


@transaction.atomic
def place_reflection(*, work: Work, support: int, challenge: int, line: str, by: User, at: datetime) -> Reflection:
    """Place a piece of one's own work. Nobody else reads it unless they share it."""
    require(Permission.REFLECT, of=by)
    if blockers := blockers_to_placing(support=support, challenge=challenge):
        raise CannotReflect(blockers)
    team, _name = team_of(by)
    reflection = Reflection.objects.create(
        worker=by, work=work, support=support, challenge=challenge, line=line, team=team, placed_at=at
    )
    record("reflection.placed", subject=reflection, by=by, at=at)
    return reflection


@transaction.atomic
def share_reflection(*, reflection: Reflection, with_whom: User, by: User, at: datetime) -> Reflection:
    """Let one other who supervises read it; who read it before does not any more."""
    require(Permission.REFLECT, of=by)
    reflection = _locked(reflection)
    blockers = blockers_to_sharing(
        is_mine=reflection.worker_id == by.pk,
        may_be_shown=who_may_be_shown(by).filter(pk=with_whom.pk).exists(),
        has_it=reflection.shared_with_id == with_whom.pk,
    )
    if blockers:
        raise CannotReflect(blockers)
    reflection.shared_with, reflection.shared_at = with_whom, at
    reflection.save(update_fields=["shared_with", "shared_at"])
    record("reflection.shared", subject=reflection, detail={"worker": with_whom.pk}, by=by, at=at)
    return reflection


@transaction.atomic
def take_back_reflection(*, reflection: Reflection, by: User, at: datetime) -> Reflection:
    """From now on only who placed it reads it again."""
    require(Permission.REFLECT, of=by)
    reflection = _locked(reflection)
    if reflection.worker_id != by.pk:
        raise CannotReflect(["Only who placed it can take it back."])
    if reflection.shared_with_id is None:
        raise CannotReflect(["You do not share this with anybody."])
    reflection.shared_with, reflection.shared_at = None, None
    reflection.save(update_fields=["shared_with", "shared_at"])
    record("reflection.taken_back", subject=reflection, by=by, at=at)
    return reflection


def _locked(reflection: Reflection) -> Reflection:
    return Reflection.objects.select_for_update(of=("self",)).get(pk=reflection.pk)
