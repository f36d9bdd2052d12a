"""The waiting list moves by itself: a place that is free goes to whoever is next, with a time to answer."""

import logging
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.training.actions.booking import lock_session
from alongside.training.actions.telling import tell
from alongside.training.models import Booking, Session
from alongside.training.queries.places import (
    begins_at_of,
    line_of,
    places_of_ended_accounts,
    room_of,
    sessions_whose_line_may_move,
)
from alongside.training.rules.places import blockers_by_time, next_in_line
from alongside.training.rules.until import held_at_most, offer_until
from alongside.training.states import BookingStatus, Letter, PlacesGiven

log = logging.getLogger(__name__)
ACCOUNT_ENDED = "The account has ended."
NO_ANSWER_IN_TIME = "Your line manager had not answered when the time was up."


@transaction.atomic
def move_line(*, session: Session, by: User | None = None, at: datetime) -> list[Booking]:
    """Offer every place that is free to those who are next. Who was offered one; nobody where too little time is left.

    Call it once a place became free, or a session has more of them. `by` is nobody where the line moves by itself.
    """
    session = lock_session(session)
    room = room_of(session, at=at)
    until = offer_until(session, room.begins_at, at=at)
    if until is None or not room.free or not room.next_up or room.places_given == PlacesGiven.CHOSEN:
        return []
    if blockers_by_time(room, at=at):
        return []
    found = next_in_line(line_of(session), manager_agrees=session.course.manager_agrees, places=room.free)
    for booking in found:
        booking.session = session
        booking.status, booking.held_until = BookingStatus.OFFERED, until
        booking.save(update_fields=["status", "held_until"])
        record("training.offered", subject=booking, detail={"until": until.isoformat()}, by=by or "the line", at=at)
        tell(booking=booking, letter=Letter.OFFERED, by=by, at=at)
    return found


def end_offers(*, at: datetime) -> int:
    """End every place that was held until now, and move the lines: session by session, each in a transaction of its
    own. Where one goes wrong it is written down, and the others move all the same. How many sessions it went over."""
    went = 0
    for number in sessions_whose_line_may_move(at):
        try:
            _move_one(number, at=at)
            went += 1
        except Exception:  # whatever it is, it stops no other session; the next run tries again
            log.exception("The line of one session did not move.")
    return went


@transaction.atomic
def _move_one(number: int, *, at: datetime) -> None:
    session = lock_session(Session(pk=number))
    held = Booking.objects.select_for_update(of=("self",)).select_related("learner", "organisation")
    for booking in held.filter(session=session, held_until__lte=at).order_by("pk"):
        booking.session = session
        _time_is_up(booking, at=at)
    if not blockers_by_time(room_of(session, at=at), at=at):
        _give_back_of_ended_accounts(session, at=at)
    move_line(session=session, at=at)


def _give_back_of_ended_accounts(session: Session, *, at: datetime) -> None:
    """Whoever has left cannot give a place back, and cannot answer an offer. It is never charged."""
    theirs = places_of_ended_accounts().select_for_update(of=("self",)).select_related("learner", "organisation")
    for booking in theirs.filter(session=session).order_by("pk"):
        booking.session, booking.status, booking.ended_why = session, BookingStatus.CANCELLED, ACCOUNT_ENDED
        end_place(booking, event="training.cancelled", by=None, at=at)
        tell(booking=booking, letter=Letter.CANCELLED, at=at)


def _time_is_up(booking: Booking, *, at: datetime) -> None:
    """Whoever did not answer an offer loses it; whose manager did not answer loses the place. Both are told."""
    offered = booking.status == BookingStatus.OFFERED
    booking.status = BookingStatus.OFFER_ENDED if offered else BookingStatus.NOT_AGREED
    booking.ended_why = "" if offered else NO_ANSWER_IN_TIME
    end_place(booking, event="training.offer_ended" if offered else "training.not_agreed", by=None, at=at)
    tell(booking=booking, letter=Letter.OFFER_ENDED if offered else Letter.NOT_AGREED, at=at)


def keep_holding(*, session: Session, at: datetime) -> None:
    """A session that moved begins at another hour: what is held for an answer ends before it does. The caller holds
    the session's lock, and tells people."""
    begins_at = begins_at_of(session)
    for booking in Booking.objects.select_for_update().filter(session=session, held_until__isnull=False):
        assert begins_at is not None
        assert booking.held_until is not None
        booking.held_until = held_at_most(begins_at, booking.held_until, at=at)
        booking.save(update_fields=["held_until"])


def end_place(booking: Booking, *, event: str, by: User | None, name: str = "", at: datetime) -> None:
    """What is the same whenever a place ends. The caller holds the locks, set the status, and moves the line after."""
    booking.held_until, booking.ended_at, booking.ended_by = None, at, by
    booking.save(update_fields=["status", "held_until", "ended_at", "ended_by", "ended_why", "ended_late"])
    record(event, subject=booking, by=by or name or "the line", at=at)
