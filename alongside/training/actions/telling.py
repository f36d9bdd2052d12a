"""What we write to a learner about their place, with a copy to their line manager where the course asks for it."""

from datetime import datetime

from alongside.access.models import User
from alongside.messages.actions import write_message
from alongside.messages.states import Channel, MessageKind
from alongside.training.models import Booking
from alongside.training.rules.letters import letter_words
from alongside.training.states import Letter


def tell(*, booking: Booking, letter: Letter, once: str = "", by: User | None = None, at: datetime) -> None:
    """Write to the learner, and a copy, without any link that lets somebody in, to the line manager.

    With the same `once` it is written once, however often it is asked for.
    """
    words = letter_words(letter, booking=booking)
    write_message(
        kind=MessageKind.TRAINING,
        channel=Channel.EMAIL,
        to=booking.learner.email,
        words=words,
        worker=booking.learner,
        training=f"booking {booking.pk}",
        once=f"{once} to learner" if once else "",
        by=by,
        at=at,
    )
    if booking.manager_email and booking.session.course.manager_agrees:
        tell_manager(booking=booking, letter=letter, once=once, by=by, at=at)


def tell_manager(*, booking: Booking, letter: Letter, once: str = "", by: User | None = None, at: datetime) -> None:
    """Write to the line manager alone."""
    write_message(
        kind=MessageKind.TRAINING,
        channel=Channel.EMAIL,
        to=booking.manager_email,
        words=letter_words(letter, booking=booking, to_manager=True),
        training=f"booking {booking.pk}",
        once=f"{once} to manager" if once else "",
        by=by,
        at=at,
    )
