"""A place, as it stands in the calendar of whoever has it: one entry for each day."""

from alongside.foundation.calendar_file import Occasion
from alongside.training.models import Booking
from alongside.training.states import BookingStatus, SessionStatus


def occasions_of(booking: Booking, *, more_at: str) -> list[Occasion]:
    """Each day with where it is, or how to come in online. A place that ended, or whose learner's account was ended,
    takes its days out of the calendar.

    A day keeps its key when it moves: it is the first, second or third of this place.
    """
    session = booking.session
    is_over = booking.status != BookingStatus.BOOKED or session.status == SessionStatus.CALLED_OFF
    is_over = is_over or not booking.learner.is_active
    place = ", ".join(part for part in (session.place, session.address) if part)
    words = [] if is_over else [session.getting_in, session.online_link, session.joining_words]
    days = list(session.days.all())
    stood_at = [booking.asked_at, booking.agreed_at, booking.ended_at, session.changed_at]
    return [
        Occasion(
            key=f"training place {booking.reference} day {number}",
            summary=session.course.title + (f" (day {number} of {len(days)})" if len(days) > 1 else ""),
            place=place or ("" if is_over else session.online_link),
            starts=one.starts_at,
            ends=one.ends_at,
            more_at=more_at,
            changes=session.changes,
            changed_at=max(moment for moment in stood_at if moment),
            is_called_off=is_over,
            words="\n\n".join(part for part in words if part),
        )
        for number, one in enumerate(days, 1)
    ]
