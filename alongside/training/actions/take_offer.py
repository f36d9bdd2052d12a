"""Taking a place that is offered, or letting it go."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_place
from alongside.training.actions.line import end_place, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_taking
from alongside.training.states import BookingStatus, Letter

LET_GO = "You let it go."


class CannotTakeOffer(Cannot):
    """Why a place cannot be taken, or let go."""


@transaction.atomic
def take_offer(*, booking: Booking, by: User, at: datetime) -> Booking:
    """It is theirs. In the last hours before a session, somebody in line takes a free place without an offer."""
    booking = lock_place(booking)
    session = booking.session
    room = room_of(session, at=at)
    if blockers := blockers_to_taking(booking, room, manager_agrees=session.course.manager_agrees, at=at):
        raise CannotTakeOffer(blockers)
    booking.status, booking.held_until = BookingStatus.BOOKED, None
    booking.save(update_fields=["status", "held_until"])
    record("training.offer_taken", subject=booking, by=by, at=at)
    tell(booking=booking, letter=Letter.BOOKED, by=by, at=at)
    return booking


@transaction.atomic
def let_offer_go(*, booking: Booking, by: User, at: datetime) -> Booking:
    """Whoever is next is offered it at once."""
    booking = lock_place(booking)
    if booking.status == BookingStatus.BOOKED:
        raise CannotTakeOffer("You took this place. To give it back, cancel it.")
    if booking.status != BookingStatus.OFFERED:
        raise CannotTakeOffer(f"No place is offered to you now: {booking.get_status_display().lower()}.")
    booking.status, booking.ended_why = BookingStatus.OFFER_ENDED, LET_GO
    end_place(booking, event="training.offer_let_go", by=by, at=at)
    tell(booking=booking, letter=Letter.OFFER_ENDED, by=by, at=at)
    move_line(session=booking.session, by=by, at=at)
    return booking
