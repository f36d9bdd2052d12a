"""Whether a meeting came to a plan.

The plans room stands above this one. What is asked here goes over the plan's own foreign key to the meeting and is
only whether there is a plan, its reference and whether it was agreed; nothing of what a plan says is read.
"""

from alongside.conferences.models import Conference
from alongside.referrals.models import Referral


def plan_reference(conference: Conference) -> str:
    """The reference of the plan this meeting made, to link to; an empty text when there is none."""
    plans = Conference.objects.filter(pk=conference.pk, plans__isnull=False).order_by("-plans__version")
    return plans.values_list("plans__reference", flat=True).first() or ""


def has_plan(conference: Conference) -> bool:
    return bool(plan_reference(conference))


def plan_was_agreed(referral: Referral) -> bool:
    return Conference.objects.filter(referral=referral, plans__agreed_at__isnull=False).exists()
