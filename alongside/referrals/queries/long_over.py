"""Families with whom all work ended so long ago that their ways in to their own pages close."""

from datetime import datetime

from django.db.models import Max, Q

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import HomeKey
from alongside.referrals.models import AskedAgain, Referral
from alongside.referrals.queries.referrals import OPEN
from alongside.referrals.states import ReferralStatus

__all__ = ["ways_in_long_over"]


def ways_in_long_over(*, ended_before: datetime) -> list[HomeKey]:
    """Open ways in that nobody has used since, of families whose work was closed before this moment.

    Asked by a nightly job that works for nobody. Where other work goes on, or somebody asked for help again, or the
    pages are still used, as with a plan at the kitchen table, nothing closes by itself.
    """
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        closed = Referral.objects.filter(status=ReferralStatus.CLOSED).values("family")
        last = closed.annotate(ended=Max("ended_at")).filter(ended__lt=ended_before)
        over = set(last.values_list("family", flat=True))
        over -= set(Referral.objects.filter(family__in=over, status__in=OPEN).values_list("family", flat=True))
        over -= set(AskedAgain.objects.filter(family__in=over, answered_at=None).values_list("family", flat=True))
    with beyond_the_walls(Sight.HOME_DOOR):
        not_used_since = Q(last_in_at=None) | Q(last_in_at__lt=ended_before)
        keys = HomeKey.objects.filter(not_used_since, family__in=over, ended_at=None, made_at__lt=ended_before)
        return list(keys.order_by("pk"))
