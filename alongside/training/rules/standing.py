"""Where somebody's place stands, in a tag and a sentence. No database, no clock."""

from alongside.foundation.components import moment
from alongside.training.models import Booking
from alongside.training.states import LIVE, BookingStatus

TAGS = {
    BookingStatus.AGREEING: ("Waiting for your manager", ""),
    BookingStatus.WANTED: ("Asked for", ""),
    BookingStatus.WAITING: ("Waiting list", ""),
    BookingStatus.OFFERED: ("A place is offered", ""),
    BookingStatus.BOOKED: ("Booked", "done"),
    BookingStatus.NOT_AGREED: ("Not agreed", "late"),
    BookingStatus.NOT_CHOSEN: ("Not chosen", ""),
    BookingStatus.OFFER_ENDED: ("Offer ended", ""),
    BookingStatus.CANCELLED: ("Cancelled", ""),
    BookingStatus.PASSED_ON: ("Passed on", ""),
    BookingStatus.CALLED_OFF: ("Called off", "late"),
}


def tag_of(booking: Booking) -> tuple[str, str]:
    """What stands beside its title, and in which colour."""
    return TAGS[BookingStatus(booking.status)]


NO_PLACE = "No place became free for you before the session began."


def standing(booking: Booking, *, in_line: int, over: bool = False) -> str:
    """One or two sentences to its learner. `over`: it has begun, so nobody waits for a place any more."""
    if over and booking.status in LIVE and booking.status != BookingStatus.BOOKED:
        return NO_PLACE
    waits_for_yes = booking.session.course.manager_agrees and booking.agreed_at is None
    manager = booking.manager_name or "your line manager"
    said = {
        BookingStatus.AGREEING: f"A place is kept for you until {moment(booking.held_until)}. "
        f"We asked {manager} to agree. If they do not answer by then, the place goes to somebody else.",
        BookingStatus.WANTED: f"You asked for a place. Places are chosen on {_chosen_on(booking)}, so that people from "
        "different places learn together. We write to you either way.",
        BookingStatus.WAITING: f"The session is full. You are number {in_line} on the waiting list. "
        "If a place becomes free for you, we write to you at once.",
        BookingStatus.OFFERED: f"A place is free, and it is yours if you take it by {moment(booking.held_until)}. "
        "After that it goes to the next person.",
        BookingStatus.BOOKED: "You have a place.",
        BookingStatus.NOT_AGREED: "Your line manager did not agree this time, so the place went to somebody else.",
        BookingStatus.NOT_CHOSEN: "More people asked than there were places. You were not chosen this time.",
        BookingStatus.OFFER_ENDED: "The place that was offered to you went to the next person.",
        BookingStatus.CANCELLED: "This place was given back.",
        BookingStatus.PASSED_ON: f"You passed this place on{_to_whom(booking)}.",
        BookingStatus.CALLED_OFF: "This session was called off.",
    }[BookingStatus(booking.status)]
    if waits_for_yes and booking.status in (BookingStatus.WANTED, BookingStatus.WAITING):
        said += f" We asked {manager} to agree; until they do, others go first, and you keep your place in line."
    return said


def _chosen_on(booking: Booking) -> str:
    on = booking.session.chosen_on
    return f"{on.day} {on:%B %Y}" if on else "a day to be said"


def _to_whom(booking: Booking) -> str:
    passed = getattr(booking, "passed_to", None)
    return f" to {passed.learner.name}" if passed else ""
