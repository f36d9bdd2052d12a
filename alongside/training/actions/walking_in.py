"""People without a place who stand at the door: as they say it themselves, or as a trainer writes them down."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.partners.actions.learners import note_learner
from alongside.partners.actions.organisations import name_organisation
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.training.actions.attending import by_the_clock, day_to_sign_in, why_not_now, write_mark
from alongside.training.actions.booking import lock_session
from alongside.training.models import Attendance, Booking, Session, SessionDay
from alongside.training.queries.places import missing_before
from alongside.training.queries.register import places_free_on
from alongside.training.rules import attending as rules
from alongside.training.states import LIVE, BookingStatus, Came, CameHow, SessionStatus

NOT_THIS_ADDRESS = "You cannot sign in with this address. Please speak to the trainer."


class CannotWalkIn(Cannot):
    """Why somebody without a place cannot have one at the door."""


@transaction.atomic
def walk_in_as(
    *,
    session: Session,
    name: str,
    email: str,
    organisation: str,
    kind: OrganisationKind | None,
    by: User | None,
    at: datetime,
) -> Booking:
    """Somebody is at the door whom we may not know yet. `by` is the trainer; nobody, where they say it themselves:
    a typed address may be anybody's, so nothing is told of what they learned or whom they wait for."""
    works_for = name_organisation(name=organisation, kind=kind, by=by or name, at=at)
    known = note_learner(name=name, email=email, organisation=works_for, by=by, at=at)
    if not known.worker.is_active or (by is None and _waits_for_manager(session, known.worker)):
        raise CannotWalkIn(NOT_THIS_ADDRESS)
    if by is None and (first := [one.title for one in session.course.prerequisites.all()]):
        raise CannotWalkIn([f"People come to “{title}” before this. Please speak to the trainer." for title in first])
    return walk_in(
        session=session,
        learner=known.worker,
        organisation=known.organisation,
        by_trainer=by is not None,
        by=by or known.worker,
        at=at,
    )


@transaction.atomic
def walk_in(
    *, session: Session, learner: User, organisation: Organisation, by_trainer: bool, by: User, at: datetime
) -> Booking:
    """A place at the door for somebody who has none, and they are in. Places of those who did not come are free."""
    session = lock_session(session)
    days = list(session.days.all())
    day = day_to_sign_in(days, at)
    if day is None and not by_trainer:
        raise CannotWalkIn(why_not_now(session, days, at))
    booking = Booking.objects.filter(session=session, learner=learner, status__in=LIVE).first()
    if booking is None or booking.status != BookingStatus.BOOKED:
        blockers = _blockers_to_walking_in(
            session,
            day,
            booking,
            learner,
            by_trainer=by_trainer,
            has_opened=day is not None or any(rules.opened(one.starts_at, at=at) for one in days),
            not_for_them=str(session.only_for) if session.only_for_id not in (None, organisation.pk) else "",
        )
        if blockers:
            raise CannotWalkIn(blockers)
        booking = _given_at_the_door(session, learner, organisation, booking, by=by, at=at)
    if day is not None and not Attendance.objects.filter(booking=booking, day=day).exclude(came=Came.NO).exists():
        how = CameHow.REGISTER if by_trainer else CameHow.ON_THE_WALL
        write_mark(booking, day, by_the_clock(session, day, at), how, by=by, at=at)
    return booking


def _waits_for_manager(session: Session, learner: User) -> bool:
    return Booking.objects.filter(session=session, learner=learner, status=BookingStatus.AGREEING).exists()


def _blockers_to_walking_in(
    session: Session,
    day: SessionDay | None,
    booking: Booking | None,
    learner: User,
    *,
    by_trainer: bool,
    has_opened: bool,
    not_for_them: str,
) -> list[str]:
    blockers = rules.blockers_to_walking_in(
        SessionStatus(session.status),
        walk_ins=session.walk_ins,
        free=places_free_on(session, day, but_for=booking),
        by_trainer=by_trainer,
        waits_for_manager=booking is not None and booking.status == BookingStatus.AGREEING,
        has_opened=has_opened,
        not_for_them=not_for_them,
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
