"""What is not kept: needs some weeks after a session, and accounts of people who learned here and never came again."""

import logging
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from alongside.access.actions.accounts import BY_ITSELF
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.partners.actions.learners import let_learner_lapse
from alongside.training.models import Booking
from alongside.training.queries.keeping import bookings_with_old_needs, quiet_learners

log = logging.getLogger(__name__)
DAYS_IN_A_MONTH = 30.44


@transaction.atomic
def forget_needs(*, at: datetime) -> int:
    """What somebody needed to take part goes some weeks after the session was over; how many places it was."""
    old = bookings_with_old_needs(ended_before=at - timedelta(days=settings.NEEDS_KEPT_DAYS))
    amount = Booking.objects.filter(pk__in=old.values("pk")).update(needs="")
    if amount:
        record("training.needs_forgotten", detail={"places": amount}, by=BY_ITSELF, at=at)
    return amount


def close_quiet_learners(*, at: datetime) -> int:
    """Each account of somebody who only learns, and of whom nothing was heard for long, is closed; how many it was."""
    since = at - timedelta(days=settings.LEARNERS_KEPT_MONTHS * DAYS_IN_A_MONTH)
    found = list(quiet_learners(since=since).values_list("pk", flat=True))
    return sum(_closed(number, since=since, at=at) for number in found)


def _closed(number: int, *, since: datetime, at: datetime) -> bool:
    try:
        return _close(number, since=since, at=at)
    except Exception:  # whatever it is, it stops nobody else's; the next night tries again
        log.exception("One account that nobody uses was not closed.")
        return False


@transaction.atomic
def _close(number: int, *, since: datetime, at: datetime) -> bool:
    """Looked at again with their account held: they may have come in this very moment."""
    if not User.objects.select_for_update().filter(pk=number).exists():
        return False
    learner = quiet_learners(since=since).filter(pk=number).first()
    if learner is None:
        return False
    let_learner_lapse(learner=learner, at=at)
    Booking.objects.filter(learner=learner).update(needs="", manager_name="", manager_email="", agreed_by_name="")
    return True
