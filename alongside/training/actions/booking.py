"""Asking for a place. The session's row is locked first, so that its last places go to exactly so many people."""

from datetime import datetime

from django.db import IntegrityError, transaction

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
from alongside.training.states import BookingStatus, Letter

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
    return (
        Session.objects.select_for_update(of=("self",)).select_related("course__terms", "only_for").get(pk=session.pk)
    )


def lock_place(booking: Booking) -> Booking:
    """One place, as it stands now, with its session: the session's row first, so that nobody waits crosswise."""
    session = lock_session(booking.session)
    locked = Booking.objects.select_for_update(of=("self",)).select_related("learner", "organisation")
    booking = locked.get(pk=booking.pk)
    booking.session = session
    return booking


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
    missing = missing_before(session.course, learner)
    session = lock_session(session)
    course, room = session.course, room_of(session, learner=learner, at=at)
    not_for_them = str(session.only_for) if session.only_for_id not in (None, organisation.pk) else ""
    if blockers := rules.blockers_to_booking(
        room, has_one=room.has_one, missing=missing, at=at, not_for_them=not_for_them
    ):
        raise CannotBook(blockers)
    if course.manager_agrees and not manager_email:
        raise CannotBook("Your line manager has to agree first. Write their email address.")
    if course.manager_agrees and manager_email.lower() == learner.email.lower():
        raise CannotBook(rules.NOT_YOURSELF)
    status = rules.status_for_new(room, manager_agrees=course.manager_agrees)
    booking = new_place(
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


def new_place(**said: object) -> Booking:
    """A row; should a second one of the same person come by any other way, the database's no is said in a sentence."""
    try:
        with transaction.atomic():
            return Booking.objects.create(reference=new_reference("T"), **said)
    except IntegrityError as problem:
        if "one_place_each" not in str(problem):
            raise
        raise CannotBook(rules.HAS_ONE) from None
