"""Private time: that a device was lent, never what was written. The words open to the family's own devices alone."""

import json
from datetime import datetime, timedelta

from django.db.models import Q
from django.http import Http404

from alongside.access.models import User
from alongside.conferences.models import PrivateTime
from alongside.conferences.queries import private_time_of
from alongside.families.queries import families_visible_to, relative_of
from alongside.foundation import sealing
from alongside.plans.models import WorkingPlan, WorkingPlanKey
from alongside.plans.rules import WorkingWords

DEVICE_LASTS = timedelta(hours=24)
# In no backup: where a key is gone, its words are gone from every one of them too.
TABLE_OF_KEYS = WorkingPlanKey._meta.db_table


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
    """The device that was lent for this private time, or that its plan was shown; without its words."""
    lent_or_shown = ~Q(link_hash=None) | ~Q(presented_at=None)
    return WorkingPlan.objects.filter(lent_or_shown, private_time=private_time).defer("sealed").first()


def link_state(token: str, *, at: datetime) -> tuple[str, WorkingPlan | None]:
    """Whether a link still opens: "ready", "needs_code", "used", "too_late", "finished" or "unknown"."""
    working_plan = WorkingPlan.objects.filter(link_hash=sealing.token_hash(token)).defer("sealed").first()
    if working_plan is None:
        return "unknown", None
    if working_plan.presented_at or working_plan.thrown_away_at:
        return "finished", working_plan
    if working_plan.link_used_at:
        return "used", working_plan
    if working_plan.link_expires_at is None or at >= working_plan.link_expires_at:
        return "too_late", working_plan
    return ("needs_code" if working_plan.code_hash else "ready"), working_plan


def working_plan_of_device(device: str, *, at: datetime) -> WorkingPlan | None:
    """The working plan this device may still write; None for any other device.

    `device` is a secret that only a browser holds: of the device that was lent, or of a phone on which somebody of
    the family came in, where they are one of those let in.
    """
    if not device:
        return None
    still_open = WorkingPlan.objects.filter(presented_at=None, thrown_away_at=None, key__isnull=False)
    lent = still_open.filter(device_hash=sealing.token_hash(device), link_used_at__gt=at - DEVICE_LASTS).first()
    if lent is not None:
        return lent
    private_time = private_time_of_phone(device, at=at)
    return still_open.filter(private_time=private_time).first() if private_time else None


def private_time_of_phone(device: str, *, at: datetime) -> PrivateTime | None:
    """The private time in which whoever came in on this phone writes; None for anybody who is not let in."""
    relative = relative_of(device, at=at) if device else None
    return private_time_of(relative.person, relative.family) if relative else None


def what_became_of(private_time: PrivateTime) -> str:
    """Where the plan of a private time is: "not_begun", "open", "shown" or "thrown_away"."""
    working_plan = WorkingPlan.objects.filter(private_time=private_time).defer("sealed").first()
    if working_plan is None:
        return "not_begun"
    if working_plan.presented_at:
        return "shown"
    if working_plan.thrown_away_at:
        return "thrown_away"
    return "open" if WorkingPlanKey.objects.filter(working_plan=working_plan).exists() else "not_begun"


def working_words_of(device: str, *, at: datetime) -> WorkingWords | None:
    """What the family has written so far, opened with the secret of a device of theirs. Nothing else opens it."""
    working_plan = working_plan_of_device(device, at=at)
    if working_plan is None or working_plan.sealed is None:
        return None
    kept = sealing.unseal(bytes(working_plan.sealed), wrapped_key=bytes(working_plan.key.wrapped_key))
    return WorkingWords.from_json(json.loads(kept))
