"""Private time: that a device was lent, never what was written. The words open to the family's device alone."""

import json
from datetime import datetime, timedelta

from django.http import Http404

from alongside.access.models import User
from alongside.conferences.models import PrivateTime
from alongside.families.queries import families_visible_to
from alongside.foundation import sealing
from alongside.plans.models import WorkingPlan
from alongside.plans.rules import WorkingWords

DEVICE_LASTS = timedelta(hours=24)


def get_private_time_for(worker: User, private_time_id: int) -> PrivateTime:
    """404, never 403. It says for whom and when, never a word of what was said."""
    found = (
        PrivateTime.objects.filter(pk=private_time_id)
        .filter(conference__family__in=families_visible_to(worker).values("pk"))
        .select_related("conference__family__service", "conference__referral")
        .first()
    )
    if found is None:
        raise Http404
    return found


def lent_for(private_time: PrivateTime) -> WorkingPlan | None:
    """The device that was lent for this private time, without its words."""
    return WorkingPlan.objects.filter(private_time=private_time).defer("sealed").first()


def link_state(token: str, *, at: datetime) -> tuple[str, WorkingPlan | None]:
    """Whether a link still opens: "ready", "needs_code", "used", "too_late", "finished" or "unknown"."""
    working_plan = WorkingPlan.objects.filter(link_hash=sealing.token_hash(token)).defer("sealed").first()
    if working_plan is None:
        return "unknown", None
    if working_plan.presented_at or working_plan.thrown_away_at:
        return "finished", working_plan
    if working_plan.link_used_at:
        return "used", working_plan
    if at >= working_plan.link_expires_at:
        return "too_late", working_plan
    return ("needs_code" if working_plan.code_hash else "ready"), working_plan


def working_plan_of_device(device: str, *, at: datetime) -> WorkingPlan | None:
    """The working plan this device was let in to and may still write; None for any other device."""
    if not device:
        return None
    return WorkingPlan.objects.filter(
        device_hash=sealing.token_hash(device),
        link_used_at__gt=at - DEVICE_LASTS,
        presented_at=None,
        thrown_away_at=None,
    ).first()


def working_words_of(device: str, *, at: datetime) -> WorkingWords | None:
    """What the family has written so far, opened with their device's secret. Nothing else opens it."""
    working_plan = working_plan_of_device(device, at=at)
    if working_plan is None or working_plan.sealed is None:
        return None
    kept = sealing.unseal(bytes(working_plan.sealed), wrapped_key=bytes(working_plan.key.wrapped_key))
    return WorkingWords.from_json(json.loads(kept))
