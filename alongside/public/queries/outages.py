"""What does not work, or will not for a while, as editors told it."""

from datetime import datetime
from typing import Any, cast

from django.core.cache import caches
from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from alongside.public.models import Outage
from alongside.public.queries.usefulness import replies_standing

# Kept by each process for so many seconds: every public page asks.
PAUSES_KEPT = 15


def not_over(*, at: datetime) -> QuerySet[Outage]:
    """What lasts, and what is still to come, the earliest first."""
    lasting = Q(until_at=None) | Q(until_at__gt=at) & Q(until_at__gt=F("from_at"))
    return Outage.objects.filter(lasting).order_by("from_at", "pk").select_related("told_by")


def lately_over(*, at: datetime) -> QuerySet[Outage]:
    """What was told before, newest first."""
    over = Outage.objects.filter(until_at__lte=at) | Outage.objects.filter(until_at=F("from_at"))
    return over.order_by("-from_at", "-pk").select_related("told_by")[:20]


def get_outage(number: int) -> Outage:
    """One of them; 404 for anything else."""
    if (outage := Outage.objects.filter(pk=number).first()) is None:
        raise Http404
    return outage


def pauses_now() -> list[Outage]:
    """What is told above every public page at this moment."""
    kept, now = caches["of_this_process"], timezone.now()
    if (soon := kept.get("pauses")) is None:
        soon = list(not_over(at=now))
        kept.set("pauses", soon, PAUSES_KEPT)
    return [one for one in cast(list[Outage], soon) if one.from_at <= now and (not one.until_at or one.until_at > now)]


def on_public_pages(_request: HttpRequest) -> dict[str, Any]:
    """For every page: asked only by a page that shows it."""
    return {"pauses_now": SimpleLazyObject(pauses_now), "replies_standing": replies_standing}
