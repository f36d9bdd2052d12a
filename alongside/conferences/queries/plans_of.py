"""Whether a meeting came to a plan.

The plans room stands above this one. What is asked here goes over the plan's own foreign key to the meeting and is
only whether there is a plan and whether it was agreed; nothing of a plan is read.
"""

from alongside.conferences.models import Conference
from alongside.referrals.models import Referral


def has_plan(conference: Conference) -> bool:
    return Conference.objects.filter(pk=conference.pk, plans__isnull=False).exists()


def plan_was_agreed(referral: Referral) -> bool:
    return Conference.objects.filter(referral=referral, plans__agreed_at__isnull=False).exists()
