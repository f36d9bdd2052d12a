"""Letting people book a session, calling it off, and throwing away one that nobody could book."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_session
from alongside.training.actions.charging import let_off_charge
from alongside.training.actions.line import end_place
from alongside.training.actions.telling import tell
from alongside.training.actions.telling_asked import tell_asked_open
from alongside.training.models import Booking, Charge, Session, SessionAsked
from alongside.training.queries import arranging as queries
from alongside.training.rules import sessions as rules
from alongside.training.states import LIVE, BookingStatus, Letter, SessionStatus

CALLED_OFF = "The session was called off."


class CannotOpen(Cannot):
    """Why nobody can book a session yet."""


class CannotCallOff(Cannot):
    """Why a session cannot be called off."""


class CannotThrowAway(Cannot):
    """Why a session that is being prepared stays."""


@transaction.atomic
def open_session(*, session: Session, by: User, at: datetime) -> Session:
    """From now on people can book it; a setting that asked for it is told."""
    require(Permission.TRAINING_ARRANGE, of=by)
    session = lock_session(session)
    plan = queries.plan_of(session)
    if blockers := rules.blockers_to_opening(plan, status=SessionStatus(session.status), at=at):
        raise CannotOpen(blockers)
    session.status = SessionStatus.OPEN
    session.save()
    record("training.session_opened", subject=session, by=by, at=at)
    if asked := SessionAsked.objects.filter(session=session).first():
        tell_asked_open(asked=asked, by=by, at=at)
    return session


@transaction.atomic
def call_off_session(*, session: Session, why: str, by: User, at: datetime) -> Session:
    """It is not held; everybody who has a place, or is in line for one, is told why. Nothing is charged for it."""
    require(Permission.TRAINING_ARRANGE, of=by)
    session = lock_session(session)
    ends_at = max((one.ends_at for one in session.days.all()), default=None)
    blockers = rules.blockers_to_calling_off(SessionStatus(session.status), ends_at=ends_at, at=at)
    if not why.strip():
        blockers.append("Say why it is called off.")
    if blockers:
        raise CannotCallOff(blockers)
    session.status, session.called_off_why = SessionStatus.CALLED_OFF, why.strip()
    session.save()
    told = _end_places(session, by=by, at=at)
    for one in Charge.objects.filter(booking__session=session, let_off_at=None).order_by("pk"):
        let_off_charge(charge=one, why=CALLED_OFF, by=by, at=at)
    record("training.session_called_off", subject=session, detail={"told": told}, by=by, at=at)
    return session


def _end_places(session: Session, *, by: User, at: datetime) -> int:
    places = Booking.objects.select_for_update(of=("self",)).filter(session=session, status__in=LIVE)
    ended = list(places.select_related("learner", "organisation").order_by("pk"))
    for booking in ended:
        booking.session, booking.status = session, BookingStatus.CALLED_OFF
        end_place(booking, event="training.place_called_off", by=by, at=at)
        tell(booking=booking, letter=Letter.CALLED_OFF, by=by, at=at)
    return len(ended)


@transaction.atomic
def throw_away_session(*, session: Session, by: User, at: datetime) -> None:
    """It was only being prepared: nobody could book it, and nothing of it is kept."""
    require(Permission.TRAINING_ARRANGE, of=by)
    session = lock_session(session)
    asked_for = SessionAsked.objects.filter(session=session).exists()
    if blockers := rules.blockers_to_throwing_away(SessionStatus(session.status), asked_for=asked_for):
        raise CannotThrowAway(blockers)
    detail = {"reference": session.reference, "course": session.course.title}
    record("training.session_thrown_away", subject=session, detail=detail, by=by, at=at)
    session.delete()
