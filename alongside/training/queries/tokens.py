"""Signed marks in addresses that open one thing each: a line manager's answer, and a place in somebody's calendar.

Nothing of them is kept in a table. Each has a salt of its own, so that one never opens what is another's.
"""

from datetime import timedelta
from hashlib import sha256

from django.core import signing

from alongside.training.models import Booking
from alongside.training.queries.sessions import bookings

AGREE, CALENDAR = "a line manager agrees", "a place in a calendar"
# A line manager's link opens nothing after this, whatever became of the place. To be checked with practitioners.
AGREE_FOR = timedelta(days=90)
# So long a calendar may ask again for the same place: longer than any session is planned ahead.
CALENDAR_FOR = timedelta(days=800)


def agree_token(booking: Booking) -> str:
    """For the address `agree_place`, which its line manager opens: good for this place and this manager's address.

    Give it to nobody but the manager. Read it with `booking_to_agree`.
    """
    return signing.dumps([booking.pk, _mark(booking.manager_email)], salt=AGREE)


def booking_to_agree(token: str) -> Booking | None:
    """The place a line manager is asked about; nothing where the mark is wrong, old, or went to another address.

    Whether it still waits for them is the booking's own status: look at it with its session locked.
    """
    said = _read(token, salt=AGREE, longest=AGREE_FOR)
    if not (isinstance(said, list) and len(said) == 2 and isinstance(said[0], int)):
        return None
    booking = bookings().filter(pk=said[0]).first()
    return booking if booking and booking.manager_email and _mark(booking.manager_email) == said[1] else None


def calendar_token(booking: Booking) -> str:
    """For the address `training_place_calendar`, which the learner's own calendar reads."""
    return signing.dumps(booking.pk, salt=CALENDAR)


def booking_in_calendar(token: str) -> Booking | None:
    """The place a calendar asks for."""
    number = _read(token, salt=CALENDAR, longest=CALENDAR_FOR)
    return bookings().filter(pk=number).first() if isinstance(number, int) else None


def _read(token: str, *, salt: str, longest: timedelta) -> object:
    try:
        return signing.loads(token[:500], salt=salt, max_age=longest)
    except (signing.BadSignature, ValueError):
        return None


def _mark(address: str) -> str:
    return sha256(address.lower().encode("utf-8", "surrogatepass")).hexdigest()[:16]
