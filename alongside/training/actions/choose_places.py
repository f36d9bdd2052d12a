"""Choosing who has a place, for a mixed room."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import LETTERS, lock_session
from alongside.training.actions.line import end_place, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking, Session
from alongside.training.queries.places import candidates_for, room_of
from alongside.training.rules.choosing import blockers_to_choosing, blockers_to_this_choice
from alongside.training.rules.places import Room, can_take
from alongside.training.rules.until import agree_until
from alongside.training.states import BookingStatus, Letter


class CannotChoosePlaces(Cannot):
    """Why this choice cannot stand."""


@transaction.atomic
def choose_places(
    *, session: Session, chosen: Collection[int], seen: Collection[int], others_wait: bool, by: User, at: datetime
) -> Session:
    """Places for those chosen, by the number of what they asked for; the others wait in line, or are told no.

    `seen` are all those who were looked at: nobody is turned away whom nobody saw. From then on it is first come.
    """
    require(Permission.TRAINING_ARRANGE, of=by)
    session = lock_session(session)
    room = room_of(session, at=at)
    candidates = candidates_for(session)
    blockers = blockers_to_choosing(room, at=at) or blockers_to_this_choice(
        candidates, set(chosen), seen=set(seen), places=room.free
    )
    if blockers:
        raise CannotChoosePlaces(blockers)
    session.chosen_at, session.chosen_by = at, by
    session.save(update_fields=["chosen_at", "chosen_by"])
    record("training.places_chosen", subject=session, detail={"chosen": len(set(chosen))}, by=by, at=at)
    for booking in candidates:
        booking.session = session
        if booking.pk in chosen:
            _give(booking, room, by=by, at=at)
        else:
            _not_chosen(booking, waits=others_wait, by=by, at=at)
    move_line(session=session, by=by, at=at)
    return session


def _give(booking: Booking, room: Room, *, by: User, at: datetime) -> None:
    """Booked, or held until their line manager has agreed."""
    session = booking.session
    agreed = can_take(booking, manager_agrees=session.course.manager_agrees)
    booking.status = BookingStatus.BOOKED if agreed else BookingStatus.AGREEING
    booking.held_until = None if agreed else agree_until(session, room.begins_at, at=at)
    booking.save(update_fields=["status", "held_until"])
    record("training.chosen", subject=booking, detail={"status": str(booking.status)}, by=by, at=at)
    tell(booking=booking, letter=LETTERS[booking.status], by=by, at=at)


def _not_chosen(booking: Booking, *, waits: bool, by: User, at: datetime) -> None:
    if not waits:
        booking.status = BookingStatus.NOT_CHOSEN
        end_place(booking, event="training.not_chosen", by=by, at=at)
        tell(booking=booking, letter=Letter.NOT_CHOSEN, by=by, at=at)
        return
    booking.status = BookingStatus.WAITING
    booking.save(update_fields=["status"])
    record("training.waits", subject=booking, by=by, at=at)
    tell(booking=booking, letter=Letter.WAITING, by=by, at=at)
