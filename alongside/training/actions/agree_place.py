"""A line manager's answer, by the link that was sent to them."""

from datetime import datetime

from django.db import transaction

from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_place
from alongside.training.actions.line import end_place, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_agreeing
from alongside.training.states import BookingStatus, Letter


class CannotAgree(Cannot):
    """Why an answer changes nothing now."""


@transaction.atomic
def agree_place(*, booking: Booking, by: str, at: datetime) -> Booking:
    """The place is theirs; somebody in line keeps their place in it, and is not passed over any more.

    `by` is the name of who agrees, as they wrote it: their link says that they are the manager.
    """
    booking = _lock_to_answer(booking, at=at)
    booking.agreed_at, booking.agreed_by_name = at, by
    held = booking.status == BookingStatus.AGREEING
    if held:
        booking.status, booking.held_until = BookingStatus.BOOKED, None
    booking.save(update_fields=["status", "held_until", "agreed_at", "agreed_by_name"])
    record("training.agreed", subject=booking, by=by, at=at)
    if held:
        tell(booking=booking, letter=Letter.BOOKED, at=at)
    elif booking.status == BookingStatus.WAITING:
        move_line(session=booking.session, at=at)
        booking.refresh_from_db(fields=["status", "held_until"])
    return booking


@transaction.atomic
def not_agree_place(*, booking: Booking, why: str = "", by: str, at: datetime) -> Booking:
    """The place goes to whoever is next, and the learner is told."""
    booking = _lock_to_answer(booking, at=at)
    booking.status, booking.ended_why = BookingStatus.NOT_AGREED, why
    booking.agreed_by_name = by
    booking.save(update_fields=["agreed_by_name"])
    end_place(booking, event="training.not_agreed", by=None, name=by, at=at)
    tell(booking=booking, letter=Letter.NOT_AGREED, at=at)
    move_line(session=booking.session, at=at)
    return booking


def _lock_to_answer(booking: Booking, *, at: datetime) -> Booking:
    booking = lock_place(booking)
    if blockers := blockers_to_agreeing(booking, room_of(booking.session, at=at), at=at):
        raise CannotAgree(blockers)
    return booking
