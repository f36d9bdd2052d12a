"""Whether people came: as a trainer marks it, as they sign in with the code on the wall, and who walks in."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.partners.models import Organisation
from alongside.training.actions.booking import lock_session
from alongside.training.models import Attendance, Booking, Session, SessionDay
from alongside.training.queries.places import missing_before
from alongside.training.queries.register import places_free_on
from alongside.training.rules import attending as rules
from alongside.training.states import LIVE, BookingStatus, Came, CameHow, SessionStatus

NO_PLACE = "There is no place under this address."


class CannotMark(Cannot):
    """Why the register cannot be marked."""


class CannotSignIn(Cannot):
    """Why somebody cannot sign in with the code on the wall."""


class CannotWalkIn(Cannot):
    """Why somebody without a place cannot have one at the door."""


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
    return Marked(_write(booking, day, came, CameHow.REGISTER, by=by, at=at), before)


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
    return _write(booking, day, _by_the_clock(session, day, at), CameHow.ON_THE_WALL, by=learner, at=at)


@transaction.atomic
def walk_in(
    *, session: Session, learner: User, organisation: Organisation, by_trainer: bool, by: User, at: datetime
) -> Booking:
    """A place at the door for somebody who has none, and they are in. Places of those who did not come are free."""
    session = lock_session(session)
    days = list(session.days.all())
    day = next((one for one in days if rules.is_open_now(one.starts_at, one.ends_at, at=at)), None)
    if day is None and not by_trainer:
        raise CannotWalkIn(_why_not_now(session, days, at))
    booking = Booking.objects.filter(session=session, learner=learner, status__in=LIVE).first()
    if booking is None or booking.status != BookingStatus.BOOKED:
        blockers = _blockers_to_walking_in(session, day, booking, learner, by_trainer=by_trainer)
        if blockers:
            raise CannotWalkIn(blockers)
        booking = _given_at_the_door(session, learner, organisation, booking, by=by, at=at)
    if day is not None and not Attendance.objects.filter(booking=booking, day=day).exclude(came=Came.NO).exists():
        how = CameHow.REGISTER if by_trainer else CameHow.ON_THE_WALL
        _write(booking, day, _by_the_clock(session, day, at), how, by=by, at=at)
    return booking


def open_day_of(session: Session, *, at: datetime) -> SessionDay:
    """The day for which people can sign in now; refused, with the reason, where there is none."""
    days = list(session.days.all())
    if blockers := _why_not_now(session, days, at):
        raise CannotSignIn(blockers)
    return next(day for day in days if rules.is_open_now(day.starts_at, day.ends_at, at=at))


def _why_not_now(session: Session, days: list[SessionDay], at: datetime) -> list[str]:
    hours = [(day.starts_at, day.ends_at) for day in days]
    return rules.blockers_to_signing_in(SessionStatus(session.status), hours, at=at)


def _by_the_clock(session: Session, day: SessionDay, at: datetime) -> Came:
    course = session.course
    late, too_late = course.late_after_minutes, course.too_late_after_minutes
    return rules.came_when(day.starts_at, late_after=late, too_late_after=too_late, at=at)


def _blockers_to_walking_in(
    session: Session, day: SessionDay | None, booking: Booking | None, learner: User, *, by_trainer: bool
) -> list[str]:
    blockers = rules.blockers_to_walking_in(
        SessionStatus(session.status),
        walk_ins=session.walk_ins,
        free=places_free_on(session, day, but_for=booking),
        by_trainer=by_trainer,
        waits_for_manager=booking is not None and booking.status == BookingStatus.AGREEING,
    )
    if not by_trainer:
        missing = missing_before(session.course, learner)
        blockers += [f"People come to “{title}” before this. Please speak to the trainer." for title in missing]
    return blockers


def _given_at_the_door(
    session: Session, learner: User, organisation: Organisation, booking: Booking | None, *, by: User, at: datetime
) -> Booking:
    if booking is None:
        works = getattr(learner, "practitioner", None)
        booking = Booking(
            reference=new_reference("T"),
            session=session,
            learner=learner,
            organisation=organisation,
            asked_at=at,
            asked_by=by,
            manager_name=works.line_manager_name if works else "",
            manager_email=works.line_manager_email if works else "",
        )
    booking.status, booking.held_until, booking.walked_in = BookingStatus.BOOKED, None, True
    booking.save()
    record("training.walked_in", subject=booking, by=by, at=at)
    return booking


def _write(booking: Booking, day: SessionDay, came: Came, how: CameHow, *, by: User, at: datetime) -> Attendance:
    said = {"came": came, "how": how, "at": at, "by": by}
    mark, __ = Attendance.objects.update_or_create(booking=booking, day=day, defaults=said)
    record("training.marked", subject=booking, detail={"day": day.pk, "came": str(came), "how": str(how)}, by=by, at=at)
    return mark
