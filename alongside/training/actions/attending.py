"""Whether people came: as a trainer marks it, or as they sign in with the code on the wall."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.booking import lock_session
from alongside.training.models import Attendance, Booking, Session, SessionDay
from alongside.training.rules import attending as rules
from alongside.training.states import BookingStatus, Came, CameHow, SessionStatus

NO_PLACE = "There is no place under this address."


class CannotMark(Cannot):
    """Why the register cannot be marked."""


class CannotSignIn(Cannot):
    """Why somebody cannot sign in with the code on the wall."""


@dataclass(frozen=True)
class Marked:
    """What is written now, and what stood there before."""

    now: Attendance
    before: Attendance | None


@transaction.atomic
def mark(*, booking: Booking, day: SessionDay, came: Came, by: User, at: datetime) -> Marked:
    """Write down whether somebody came. Where two trainers mark, the last mark stands, and tells what stood before."""
    session = lock_session(booking.session)
    if blockers := rules.blockers_to_marking(SessionStatus(session.status), day.starts_at, at=at):
        raise CannotMark(blockers)
    booking = Booking.objects.get(pk=booking.pk)
    if booking.status != BookingStatus.BOOKED:
        raise CannotMark("They have no place in this session any more.")
    before = Attendance.objects.select_related("by").filter(booking=booking, day=day).first()
    return Marked(write_mark(booking, day, came, CameHow.REGISTER, by=by, at=at), before)


@transaction.atomic
def sign_in_here(*, session: Session, learner: User, at: datetime) -> Attendance:
    """They stand in the room, with the code on its wall. Whoever is in already stays in since then."""
    session = lock_session(session)
    day = open_day_of(session, at=at)
    booking = Booking.objects.filter(session=session, learner=learner, status=BookingStatus.BOOKED).first()
    if booking is None:
        raise CannotSignIn(NO_PLACE)
    known = Attendance.objects.filter(booking=booking, day=day).first()
    if known and known.came != Came.NO:
        return known
    return write_mark(booking, day, by_the_clock(session, day, at), CameHow.ON_THE_WALL, by=learner, at=at)


def open_day_of(session: Session, *, at: datetime) -> SessionDay:
    """The day for which people can sign in now; refused, with the reason, where there is none."""
    days = list(session.days.all())
    day = day_to_sign_in(days, at)
    if (blockers := why_not_now(session, days, at)) or day is None:
        raise CannotSignIn(blockers)
    return day


def day_to_sign_in(days: list[SessionDay], at: datetime) -> SessionDay | None:
    """The one that goes on now; else the one that is next, such as the afternoon of a day whose morning is over."""
    can = [day for day in days if rules.is_open_now(day.starts_at, day.ends_at, at=at)]
    goes_on = [day for day in can if day.starts_at <= at < day.ends_at]
    return next(iter(goes_on or reversed(can)), None)


def why_not_now(session: Session, days: list[SessionDay], at: datetime) -> list[str]:
    hours = [(day.starts_at, day.ends_at) for day in days]
    return rules.blockers_to_signing_in(SessionStatus(session.status), hours, at=at)


def by_the_clock(session: Session, day: SessionDay, at: datetime) -> Came:
    course = session.course
    late, too_late = course.late_after_minutes, course.too_late_after_minutes
    return rules.came_when(day.starts_at, late_after=late, too_late_after=too_late, at=at)


def write_mark(booking: Booking, day: SessionDay, came: Came, how: CameHow, *, by: User, at: datetime) -> Attendance:
    said = {"came": came, "how": how, "at": at, "by": by}
    mark, __ = Attendance.objects.update_or_create(booking=booking, day=day, defaults=said)
    record("training.marked", subject=booking, detail={"day": day.pk, "came": str(came), "how": str(how)}, by=by, at=at)
    return mark
