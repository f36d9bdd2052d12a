"""A place goes from one practitioner to a colleague: the place itself, so nobody in line is passed over for it."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.partners.actions.learners import note_learner
from alongside.partners.models import Practitioner
from alongside.training.actions.booking import lock_place, new_place
from alongside.training.actions.line import end_place
from alongside.training.actions.telling import tell, tell_manager
from alongside.training.models import Booking
from alongside.training.queries.places import missing_before, place_held_by, room_of
from alongside.training.rules import places as rules
from alongside.training.states import BookingStatus, Letter

HAS_IT_NOW = "A colleague passed a place on."


class CannotPassOn(Cannot):
    """Why a place cannot go to this colleague."""


@transaction.atomic
def pass_place_on(*, booking: Booking, name: str, email: str, by: User, at: datetime) -> Booking:
    """The colleague's place. Until the session begins, and never charged.

    A booked place stays booked: the colleague's manager has the copy of what is written, and is not asked again. One
    that still waits for a line manager waits for the colleague's, as long as it did.
    """
    booking = lock_place(booking)
    if blockers := rules.blockers_to_passing_on(booking, room_of(booking.session, at=at), at=at):
        raise CannotPassOn(blockers)
    colleague = note_learner(name=name, email=email, organisation=booking.organisation, by=by, at=at)
    _refuse_unless_they_can(booking, colleague)
    was, until = BookingStatus(booking.status), booking.held_until
    booking.status = BookingStatus.PASSED_ON
    end_place(booking, event="training.passed_on", by=by, at=at)
    passed = _theirs(booking, colleague, was, until, by=by, at=at)
    record("training.passed_to", subject=passed, by=by, at=at)
    tell(booking=booking, letter=Letter.PASSED_ON, by=by, at=at)
    tell(booking=passed, letter=Letter.PASSED_TO_YOU, by=by, at=at)
    if was == BookingStatus.AGREEING:
        tell_manager(booking=passed, letter=Letter.ASKS_MANAGER, by=by, at=at)
    return passed


def _refuse_unless_they_can(booking: Booking, colleague: Practitioner) -> None:
    theirs = place_held_by(colleague.worker, booking.session)
    blockers = rules.blockers_to_a_colleague(
        booking,
        theirs=theirs,
        same_person=colleague.worker == booking.learner,
        same_organisation=colleague.organisation_id == booking.organisation_id and colleague.worker.is_active,
        missing=missing_before(booking.session.course, colleague.worker),
        own_manager=booking.status == BookingStatus.AGREEING
        and _manager_of(booking, colleague) == colleague.worker.email,
    )
    if blockers:
        raise CannotPassOn(blockers)


def _manager_of(booking: Booking, colleague: Practitioner) -> str:
    """Whose yes their place would need: their own manager's, or the one who was asked already."""
    return (colleague.line_manager_email or booking.manager_email).lower()


def _theirs(
    booking: Booking, colleague: Practitioner, status: BookingStatus, until: datetime | None, *, by: User, at: datetime
) -> Booking:
    """Their new place. Where they waited in line for this session, they wait no longer."""
    if (waited := place_held_by(colleague.worker, booking.session)) is not None:
        waited.status, waited.ended_why = BookingStatus.CANCELLED, HAS_IT_NOW
        end_place(waited, event="training.left_the_line", by=by, at=at)
    own = colleague.line_manager_email
    same_manager = not own or own.lower() == booking.manager_email.lower()
    return new_place(
        session=booking.session,
        learner=colleague.worker,
        organisation=booking.organisation,
        status=status,
        held_until=until,
        asked_at=at,
        asked_by=by,
        manager_name=booking.manager_name if same_manager else colleague.line_manager_name,
        manager_email=booking.manager_email if same_manager else own.lower(),
        agreed_at=booking.agreed_at if same_manager else None,
        agreed_by_name=booking.agreed_by_name if same_manager else "",
        passed_from=booking,
    )
