"""Asking for a place. The session's row is locked first, so that its last places go to exactly so many people."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.partners.models import Organisation
from alongside.training.actions.telling import tell, tell_manager
from alongside.training.models import Booking, Session
from alongside.training.queries.places import missing_before, room_of
from alongside.training.rules import places as rules
from alongside.training.rules.until import agree_until
from alongside.training.states import LIVE, BookingStatus, Letter

LETTERS = {
    BookingStatus.AGREEING: Letter.WAITS_FOR_MANAGER,
    BookingStatus.WANTED: Letter.WANTED,
    BookingStatus.WAITING: Letter.WAITING,
    BookingStatus.BOOKED: Letter.BOOKED,
}


class CannotBook(Cannot):
    """Why somebody cannot have a place, or a place in the line."""


def lock_session(session: Session) -> Session:
    """Whatever is done about its places is done one after the other."""
    return Session.objects.select_for_update(of=("self",)).select_related("course__terms").get(pk=session.pk)


@transaction.atomic
def book(
    *,
    session: Session,
    learner: User,
    organisation: Organisation,
    needs: str = "",
    manager_name: str = "",
    manager_email: str = "",
    by: User,
    at: datetime,
) -> Booking:
    """A place in this session, or a place in the line for one; `booking.status` says which."""
    session = lock_session(session)
    course = session.course
    room = room_of(session)
    has_one = Booking.objects.filter(session=session, learner=learner, status__in=LIVE).exists()
    if blockers := rules.blockers_to_booking(room, has_one=has_one, missing=missing_before(course, learner), at=at):
        raise CannotBook(blockers)
    if course.manager_agrees and not manager_email:
        raise CannotBook("Your line manager has to agree first. Write their e-mail address.")
    status = rules.status_for_new(room, manager_agrees=course.manager_agrees)
    booking = Booking.objects.create(
        reference=new_reference("T"),
        session=session,
        learner=learner,
        organisation=organisation,
        status=status,
        asked_at=at,
        asked_by=by,
        needs=needs,
        manager_name=manager_name,
        manager_email=manager_email.lower(),
        held_until=agree_until(session, room.begins_at, at=at) if status == BookingStatus.AGREEING else None,
    )
    record("training.booked", subject=booking, detail={"status": str(status)}, by=by, at=at)
    tell(booking=booking, letter=LETTERS[status], by=by, at=at)
    if course.manager_agrees:
        tell_manager(booking=booking, letter=Letter.ASKS_MANAGER, by=by, at=at)
    return booking
