"""Giving a place back, so that somebody else can have it."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_place
from alongside.training.actions.charging import charge
from alongside.training.actions.line import end_place, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_cancelling
from alongside.training.rules.until import is_late
from alongside.training.states import BookingStatus, ChargeFor, Letter


class CannotCancelPlace(Cannot):
    """Why a place cannot be given back."""


@transaction.atomic
def cancel_place(*, booking: Booking, why: str = "", by: User, at: datetime) -> Booking:
    """By its learner, or whoever arranges training. Too late by the terms, a booked place is charged as they say."""
    booking = lock_place(booking)
    session = booking.session
    room = room_of(session, at=at)
    if blockers := blockers_to_cancelling(booking, room, at=at):
        raise CannotCancelPlace(blockers)
    was_booked = booking.status == BookingStatus.BOOKED
    booking.status, booking.ended_why = BookingStatus.CANCELLED, why
    booking.ended_late = was_booked and is_late(booking, room.begins_at, at=at)
    end_place(booking, event="training.cancelled", by=by, at=at)
    if booking.ended_late:
        charge(booking=booking, charged_for=ChargeFor.LATE, by=by, at=at)
    tell(booking=booking, letter=Letter.CANCELLED, by=by, at=at)
    move_line(session=session, by=by, at=at)
    return booking
