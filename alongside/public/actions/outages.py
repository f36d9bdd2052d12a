"""Telling everyone that something does not work, or will not for a while; and that it is over."""

from datetime import datetime

from django.core.cache import caches
from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.public.models import Outage
from alongside.public.rules import outages as rules


class CannotTellOutage(Cannot):
    """Why a pause cannot be told."""


@transaction.atomic
def tell_outage(*, words: str, from_at: datetime, until_at: datetime | None, by: User, at: datetime) -> Outage:
    """Tell it on the status page, and above every public page while it lasts."""
    require(Permission.COUNCILS_OWN, of=by)
    if blockers := rules.blockers_to_telling_outage(from_at=from_at, until_at=until_at, at=at):
        raise CannotTellOutage(blockers)
    outage = Outage.objects.create(words=words, from_at=from_at, until_at=until_at, told_at=at, told_by=by)
    record("outage.told", subject=outage, by=by, at=at)
    _shown_at_once()
    return outage


class CannotEndOutage(Cannot):
    """Why a pause cannot be ended."""


@transaction.atomic
def end_outage(*, outage: Outage, by: User, at: datetime) -> Outage:
    """It is over, or will not come after all."""
    require(Permission.COUNCILS_OWN, of=by)
    outage = Outage.objects.select_for_update().get(pk=outage.pk)
    if blockers := rules.blockers_to_ending_outage(until_at=outage.until_at, at=at):
        raise CannotEndOutage(blockers)
    outage.until_at = rules.end_of(from_at=outage.from_at, at=at)
    outage.save()
    record("outage.ended", subject=outage, by=by, at=at)
    _shown_at_once()
    return outage


def _shown_at_once() -> None:
    """Whoever serves the next page asks again; the other processes do so within seconds."""
    transaction.on_commit(lambda: caches["of_this_process"].delete("pauses"))
