"""A line manager's answer, by the link that was sent to them; and a course that begins or ceases to ask for it."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_place
from alongside.training.actions.line import end_place, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking, Course
from alongside.training.queries.places import room_of
from alongside.training.rules.places import blockers_to_agreeing
from alongside.training.states import BookingStatus, Letter, SessionStatus


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


@transaction.atomic
def keep_what_was_asked(*, course: Course, by: User, at: datetime) -> None:
    """The course begins to ask for a manager's yes, or asks for it no more.

    Who asked before it did was never told of a manager, and needs nobody's yes. Whose manager has not answered when it
    ceases to ask has the place.
    """
    stands = Booking.objects.filter(session__course=course, session__status=SessionStatus.OPEN, agreed_at=None)
    in_line = stands.filter(status__in=(BookingStatus.WAITING, BookingStatus.WANTED))
    held = stands.filter(status=BookingStatus.AGREEING, held_until__gt=at)
    for found in (in_line if course.manager_agrees else held).order_by("session", "pk"):
        booking = lock_place(found)
        if course.manager_agrees:
            booking.agreed_at, booking.agreed_by_name = at, by.name
        else:
            booking.status, booking.held_until = BookingStatus.BOOKED, None
        booking.save(update_fields=["status", "held_until", "agreed_at", "agreed_by_name"])
        record("training.stands_as_asked", subject=booking, by=by, at=at)
        if not course.manager_agrees:
            tell(booking=booking, letter=Letter.BOOKED, by=by, at=at)
