"""A session's days, place, trainers and places: said once, said otherwise, and said again for another day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.training.actions.booking import lock_session
from alongside.training.actions.line import keep_holding, move_line
from alongside.training.actions.telling import tell
from alongside.training.models import Booking, Course, Session
from alongside.training.queries import arranging as queries
from alongside.training.rules import sessions as rules
from alongside.training.rules.sessions import SessionPlan, Span
from alongside.training.states import HOLDS_A_PLACE, BookingStatus, Letter, PlacesGiven, SessionStatus


class CannotArrange(Cannot):
    """Why a session cannot be so."""


@transaction.atomic
def add_session(*, course: Course, plan: SessionPlan, by: User, at: datetime) -> Session:
    """A session that is being prepared: nobody can book it yet."""
    require(Permission.TRAINING_ARRANGE, of=by)
    plan = _tidy(plan)
    _refuse(plan, rules.Standing(places_given=plan.places_given), at=at)
    session = Session(
        reference=new_reference("S"),
        course=course,
        status=SessionStatus.DRAFT,
        wall_code=new_reference("W").removeprefix("W-"),
        made_at=at,
        made_by=by,
    )
    _keep(session, plan)
    record("training.session_added", subject=session, by=by, at=at)
    return session


@transaction.atomic
def change_session(*, session: Session, plan: SessionPlan, by: User, at: datetime) -> Session:
    """Another day, place or number of places. Where people can book it, everybody with a place, or who may be chosen
    for one, is told of a new day, hour, place or link; who waits in line is offered what it has more of."""
    require(Permission.TRAINING_ARRANGE, of=by)
    session = lock_session(session)
    if blockers := rules.blockers_to_changing(SessionStatus(session.status)):
        raise CannotArrange(blockers)
    before, plan = queries.plan_of(session), _tidy(plan)
    _refuse(plan, queries.standing_of(session, only_for_id=plan.only_for_id), at=at)
    if session.status == SessionStatus.OPEN and (blockers := rules.blockers_to_holding(plan)):
        raise CannotArrange(blockers)
    tell_them = session.status == SessionStatus.OPEN and rules.what_people_must_know(before, plan)
    if tell_them:
        session.changes, session.changed_at = session.changes + 1, at
    _keep(session, plan)
    changed = sorted(name for name in plan.__dataclass_fields__ if getattr(plan, name) != getattr(before, name))
    record("training.session_changed", subject=session, detail={"changed": changed}, by=by, at=at)
    if tell_them:
        keep_holding(session=session, at=at)
        _tell_everybody(session, Letter.CHANGED, by=by, at=at)
    if plan.capacity > before.capacity:
        move_line(session=session, by=by, at=at)
    return session


@transaction.atomic
def copy_session(*, session: Session, first_on: date, by: User, at: datetime) -> Session:
    """The same session from another day on, being prepared: as many days between its days, and the same hours."""
    require(Permission.TRAINING_ARRANGE, of=by)
    plan = queries.plan_of(session)
    if not plan.days:
        raise CannotArrange("This session has no day yet that could be moved.")
    if mistakes := rules.mistakes_in_days_from(plan.days, first_on):
        raise CannotArrange(mistakes)
    later = first_on - localdate(min(plan.days).starts_at)
    moved = replace(plan, days=rules.days_from(plan.days, first_on), chosen_on=_moved(plan.chosen_on, later))
    still_open = queries.open_accounts(set(plan.trainers))
    copy = add_session(course=session.course, plan=replace(moved, trainers=sorted(still_open)), by=by, at=at)
    record("training.session_copied", subject=session, detail={"as": copy.reference}, by=by, at=at)
    return copy


@transaction.atomic
def copy_as_series(
    *, session: Session, first_on: date, times: int, weeks_apart: int, by: User, at: datetime
) -> list[Session]:
    """The same session as many times, so many weeks from one to the next. All of them, or none."""
    firsts = [first_on + timedelta(weeks=weeks_apart * number) for number in range(times)]
    return [copy_session(session=session, first_on=one, by=by, at=at) for one in firsts]


def _tell_everybody(session: Session, letter: Letter, *, by: User, at: datetime) -> None:
    """Everybody who has a place, or for whom one is held; and who may be given one without being asked again."""
    places = Booking.objects.filter(session=session, status__in=HOLDS_A_PLACE | {BookingStatus.WANTED})
    for booking in places.select_related("session__course__terms", "learner", "organisation").order_by("pk"):
        tell(booking=booking, letter=letter, by=by, at=at)


def _moved(on: date | None, later: timedelta) -> date | None:
    return on + later if on else None


def _tidy(plan: SessionPlan) -> SessionPlan:
    """What only belongs to places that are chosen goes where they are not."""
    if plan.places_given == PlacesGiven.FIRST_COME:
        plan = replace(plan, chosen_on=None, shares={})
    shares = {kind: places for kind, places in plan.shares.items() if places}
    return replace(plan, days=sorted(plan.days), trainers=sorted(set(plan.trainers)), shares=shares)


def _refuse(plan: SessionPlan, standing: rules.Standing, *, at: datetime) -> None:
    blockers = rules.blockers_to_plan(plan, standing=standing, at=at)
    if len(queries.open_accounts(set(plan.trainers))) < len(plan.trainers):
        blockers.append("Whoever holds it has an open account.")
    if blockers:
        raise CannotArrange(blockers)


def _keep(session: Session, plan: SessionPlan) -> None:
    for name in queries.PLAIN:
        setattr(session, name, getattr(plan, name))
    session.save()
    _keep_days(session, list(plan.days))
    session.trainers.exclude(worker__in=plan.trainers).delete()
    for worker in plan.trainers:
        session.trainers.get_or_create(worker_id=worker)
    session.shares.exclude(kind__in=plan.shares).delete()
    for kind, places in plan.shares.items():
        session.shares.update_or_create(kind=kind, defaults={"places": places})


def _keep_days(session: Session, wanted: list[Span]) -> None:
    """A day that stays, or moves, stays the same row: its register and calendar entries hang on it."""
    saved = {one.starts_at: one for one in session.days.all()}
    new = [one for one in wanted if one.starts_at not in saved]
    free = [saved[start] for start in sorted(saved) if start not in {one.starts_at for one in wanted}]
    for one in wanted:
        if (row := saved.get(one.starts_at)) and row.ends_at != one.ends_at:
            row.ends_at = one.ends_at
            row.save()
    for one in new:
        row = free.pop(0) if free else session.days.model(session=session)
        row.starts_at, row.ends_at = one.starts_at, one.ends_at
        row.save()
    for row in free:
        row.delete()
