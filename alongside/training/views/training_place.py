"""One place: what it is in, how it stands, and what can be done about it."""

from datetime import datetime

from django.http import HttpResponse
from django.utils import timezone

from alongside.training.models import Booking, Session
from alongside.training.queries.evaluations import standing_of, what_to_evaluate
from alongside.training.queries.my_places import charges_of
from alongside.training.queries.places import place_in_line, room_of
from alongside.training.queries.tokens import calendar_token
from alongside.training.rules import places as rules
from alongside.training.rules.standing import standing, tag_of
from alongside.training.rules.terms import terms_in_words
from alongside.training.states import BookingStatus, SessionStatus
from alongside.training.views import LearnerRequest, booking_of, learner_page, show


@learner_page
def training_place(request: LearnerRequest, reference: str) -> HttpResponse:
    """The online link is on it once the place is theirs, and for nobody else."""
    booking, now = booking_of(request, reference), timezone.now()
    session = booking.session
    room = room_of(session, at=now)
    in_line = place_in_line(booking)
    begun = room.begins_at is not None and now >= room.begins_at
    agrees = session.course.manager_agrees
    booked = booking.status == BookingStatus.BOOKED
    return show(
        request,
        "training_place",
        booking=booking,
        session=session,
        said=standing(booking, in_line=in_line, over=begun),
        tag_words=tag_of(booking),
        booked=booked,
        can_take=not rules.blockers_to_taking(booking, room, manager_agrees=agrees, at=now),
        can_cancel=not rules.blockers_to_cancelling(booking, room, at=now),
        can_pass_on=not rules.blockers_to_passing_on(booking, room, at=now),
        terms=terms_in_words(session.course.terms, room.begins_at, kind=booking.organisation.kind),
        charges=charges_of(booking),
        calendar=calendar_token(booking) if booked else "",
        held=_is_held(session, now),
        to_say=what_to_evaluate(booking, at=now),
        has_said=standing_of(booking).answered,
        passed_from=_passed_from(booking),
    )


def _is_held(session: Session, now: datetime) -> bool:
    """Whether its last day is behind us; until then somebody may still have to find the room, or come in once more."""
    days = list(session.days.all())
    return session.status == SessionStatus.OVER or (bool(days) and now >= max(one.ends_at for one in days))


def _passed_from(booking: Booking) -> str:
    return booking.passed_from.learner.name if booking.passed_from else ""
