"""Asking people afterwards, each once: how it was, what they did differently, whether it is time to refresh."""

import logging
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.telling import BY_ITSELF, tell
from alongside.training.models import Booking, Evaluation
from alongside.training.states import BookingStatus, Letter, Moment

log = logging.getLogger(__name__)
ASKS_FOR = {Letter.HOW_WAS_IT: Moment.AFTER, Letter.WHAT_CHANGED: Moment.LATER}


class CannotAskAfter(Cannot):
    """Why somebody is not asked."""


@transaction.atomic
def ask_after(*, booking: Booking, letter: Letter, by: None = None, at: datetime) -> Booking:
    """By itself. Whoever was asked, or has answered meanwhile, is not asked again."""
    booking = (
        Booking.objects.select_for_update(of=("self",))
        .select_related("session__course__terms", "learner")
        .get(pk=booking.pk)
    )
    if booking.status != BookingStatus.BOOKED:
        raise CannotAskAfter("This place has ended.")
    if letter in booking.asked_after:
        raise CannotAskAfter("They were asked already.")
    if letter in ASKS_FOR and Evaluation.objects.filter(booking=booking, moment=ASKS_FOR[letter]).exists():
        raise CannotAskAfter("They have answered already.")
    booking.asked_after = [*booking.asked_after, str(letter)]
    booking.save(update_fields=["asked_after"])
    record("training.asked_after", subject=booking, detail={"letter": str(letter)}, by=by or BY_ITSELF, at=at)
    tell(booking=booking, letter=letter, once=f"training {letter} {booking.pk}", at=at)
    return booking


def ask_each(places: Iterable[Booking], *, letter: Letter, at: datetime) -> int:
    """Each in a transaction of its own: where one goes wrong it is written down, and the others are asked all the
    same. How many were asked."""
    asked = 0
    for place in places:
        try:
            ask_after(booking=place, letter=letter, at=at)
            asked += 1
        except CannotAskAfter:
            continue  # they answered in this very moment
        except Exception:  # whatever it is, it stops nobody else's; the next run tries again
            log.exception("One person was not asked.")
    return asked
