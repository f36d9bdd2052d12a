"""Closing a register once the session is over, and opening it again to mend it."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_session
from alongside.training.actions.certificates import REGISTER_MENDED, bring_certificate_up_to_date
from alongside.training.actions.charging import charge
from alongside.training.actions.telling import tell
from alongside.training.models import Attendance, Booking, Charge, Session
from alongside.training.rules import attending as rules
from alongside.training.states import BookingStatus, Came, CameHow, ChargeFor, Letter, SessionStatus


class CannotClose(Cannot):
    """Why a register cannot be closed."""


class CannotOpenAgain(Cannot):
    """Why a register cannot be opened again."""


@transaction.atomic
def close_register(*, session: Session, by: User, at: datetime) -> Session:
    """Whoever has no mark did not come. The session is over; who came to no day is told, with their manager, once."""
    session = lock_session(session)
    days = list(session.days.all())
    last = max((day.starts_at for day in days), default=None)
    if blockers := rules.blockers_to_closing(SessionStatus(session.status), last, at=at):
        raise CannotClose(blockers)
    places = _places(session)
    missing = [
        Attendance(booking=place, day=day, came=Came.NO, how=CameHow.REGISTER, at=at, by=by)
        for place in places
        for day in days
        if day.pk not in {mark.day_id for mark in place.attendance.all()}
    ]
    Attendance.objects.bulk_create(missing)
    session.status, session.over_at, session.over_by = SessionStatus.OVER, at, by
    session.save()
    record("training.register_closed", subject=session, detail={"without_a_mark": len(missing)}, by=by, at=at)
    for place in _places(session):
        _after_the_register(place, by=by, at=at)
    return session


@transaction.atomic
def open_register_again(*, session: Session, by: User, at: datetime) -> Session:
    """It was wrong somewhere. Nobody is told twice when it is closed again."""
    session = lock_session(session)
    if blockers := rules.blockers_to_opening_again(SessionStatus(session.status)):
        raise CannotOpenAgain(blockers)
    session.status, session.over_at, session.over_by = SessionStatus.OPEN, None, None
    session.save()
    record("training.register_opened_again", subject=session, by=by, at=at)
    return session


def _places(session: Session) -> list[Booking]:
    places = Booking.objects.filter(session=session, status=BookingStatus.BOOKED)
    places = places.select_related("session__course__terms", "learner", "organisation")
    return list(places.prefetch_related("attendance", "session__days").order_by("pk"))


def _after_the_register(place: Booking, *, by: User, at: datetime) -> None:
    away = rules.is_no_show([mark.came for mark in place.attendance.all()])
    _charge(place, ChargeFor.NO_SHOW if away else ChargeFor.PLACE, by=by, at=at)
    if away:
        tell(booking=place, letter=Letter.NOT_COME, once=f"training not come {place.pk}", by=by, at=at)
    bring_certificate_up_to_date(booking=place, by=by, at=at)


def _charge(place: Booking, charged_for: ChargeFor, *, by: User, at: datetime) -> None:
    """For the place, or for not coming. A register that was mended lets off what it had charged wrongly."""
    mended = Charge.objects.filter(booking=place, let_off_why=REGISTER_MENDED, charged_for=charged_for)
    mended.update(let_off_at=None, let_off_by=None, let_off_why="")
    charge(booking=place, charged_for=charged_for, by=by, at=at)
    by_the_register = Charge.objects.filter(booking=place, charged_for__in=(ChargeFor.PLACE, ChargeFor.NO_SHOW))
    wrong = by_the_register.filter(let_off_at=None).exclude(charged_for=charged_for)
    wrong.update(let_off_at=at, let_off_by=by, let_off_why=REGISTER_MENDED)
