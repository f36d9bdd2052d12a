"""What a letter says of a place, gathered."""

from datetime import datetime

from django.utils import timezone

from alongside.training.models import Booking
from alongside.training.queries.sessions import bookings
from alongside.training.rules.letters import About
from alongside.training.rules.reminding import joins_now
from alongside.training.rules.terms import pence_for
from alongside.training.states import BookingStatus, ChargeFor, Letter, SessionStatus


def mark_of(booking: Booking, letter: Letter | None = None) -> str:
    """How a message says that it is about this place, and which letter it is; without one, how all of them begin."""
    return f"booking {booking.pk} {letter or ''}"


def about_place(booking: Booking, *, at: datetime) -> About:
    """As it stands now, read afresh: a letter may go in the midst of a change."""
    booking = bookings().select_related("passed_from__learner").get(pk=booking.pk)
    session = booking.session
    course, terms = session.course, session.course.terms
    days = [(one.starts_at, one.ends_at) for one in session.days.all()]
    first = timezone.localdate(days[0][0]) if days else None
    is_booked = booking.status == BookingStatus.BOOKED
    pence = {what: pence_for(terms, what, booking.organisation.kind) for what in ChargeFor}
    before, after = booking.passed_from, None
    if booking.status == BookingStatus.PASSED_ON:
        after = Booking.objects.filter(passed_from=booking).select_related("learner").first()
    return About(
        name=booking.learner.name,
        course=course.title,
        days=days,
        place=session.place,
        address=session.address,
        getting_in=session.getting_in,
        is_online=bool(session.online_link),
        online_link=session.online_link,
        joining_words=session.joining_words,
        joins_now=is_booked and booking.learner.is_active and joins_now(course.reminder_days, first, at=at),
        is_booked=is_booked,
        manager=booking.manager_name,
        held_until=booking.held_until,
        chosen_on=session.chosen_on,
        why=session.called_off_why if session.status == SessionStatus.CALLED_OFF else booking.ended_why,
        ended_late=booking.ended_late,
        pence=pence[ChargeFor.PLACE],
        pence_late=pence[ChargeFor.LATE],
        pence_no_show=pence[ChargeFor.NO_SHOW],
        passed_from=before.learner.name if before else "",
        passed_to=after.learner.name if after else "",
    )
