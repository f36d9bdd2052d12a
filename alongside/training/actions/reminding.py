"""Reminding somebody of a session: once for each reminder and starting day."""

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.telling import BY_ITSELF, tell
from alongside.training.models import Booking
from alongside.training.queries.reminding import Reminder, reminder_of
from alongside.training.queries.sessions import bookings

log = logging.getLogger(__name__)


class CannotRemind(Cannot):
    """Why nobody is reminded any more."""


@transaction.atomic
def remind(*, reminder: Reminder, by: None = None, at: datetime) -> Booking:
    """It is soon; from five days before, with how to join. What has ended or moved meanwhile is left."""
    booking = Booking.objects.select_for_update().get(pk=reminder.booking.pk)
    booking = bookings().get(pk=booking.pk)
    if reminder_of(booking, at=at) != reminder:
        raise CannotRemind("This place has ended, or its session has moved, meanwhile.")
    record("training.reminded", subject=booking, detail={"letter": str(reminder.letter)}, by=by or BY_ITSELF, at=at)
    tell(booking=booking, letter=reminder.letter, once=reminder.once, at=at)
    return booking


def remind_each(reminders: Iterable[Reminder], *, at: datetime) -> int:
    """Each in a transaction of its own: where one goes wrong it is written down, and the others are reminded all the
    same. To how many it was written."""
    written = 0
    for reminder in reminders:
        try:
            remind(reminder=reminder, at=at)
            written += 1
        except CannotRemind:
            continue  # it ended, or moved, since we looked
        except Exception:  # whatever it is, it stops nobody else's; the next run tries again
            log.exception("One reminder was not written.")
    return written
