"""Naming champions, and ending that."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Practitioner
from alongside.training.models import Champion
from alongside.training.rules import champions as rules


class CannotChangeChampions(Cannot):
    """Why somebody is not named, or stays a champion."""


@transaction.atomic
def add_champion(*, practitioner: Practitioner, since_on: date, by: User, at: datetime) -> Champion:
    """Name somebody who helps others where they work to work this way."""
    require(Permission.TRAINING_ARRANGE, of=by)
    practitioner = Practitioner.objects.select_for_update(of=("self",)).select_related("worker").get(pk=practitioner.pk)
    blockers = rules.blockers_to_naming(
        name=practitioner.worker.name,
        is_champion=Champion.objects.filter(practitioner=practitioner, until_on=None).exists(),
        works_here=practitioner.worker.is_active,
        since_on=since_on,
        today=timezone.localdate(at),
    )
    if blockers:
        raise CannotChangeChampions(blockers)
    champion = Champion.objects.create(practitioner=practitioner, since_on=since_on, named_by=by)
    record("training.champion_named", subject=champion, by=by, at=at)
    return champion


@transaction.atomic
def end_champion(*, champion: Champion, until_on: date, by: User, at: datetime) -> Champion:
    """From the next day on they are none. That they were stays."""
    require(Permission.TRAINING_ARRANGE, of=by)
    champion = (
        Champion.objects.select_for_update(of=("self",)).select_related("practitioner__worker").get(pk=champion.pk)
    )
    blockers = rules.blockers_to_ending(
        name=champion.practitioner.worker.name,
        since_on=champion.since_on,
        ended_on=champion.until_on,
        until_on=until_on,
        today=timezone.localdate(at),
    )
    if blockers:
        raise CannotChangeChampions(blockers)
    champion.until_on = until_on
    champion.save(update_fields=["until_on"])
    record("training.champion_ended", subject=champion, by=by, at=at)
    return champion
