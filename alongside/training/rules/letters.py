"""The words of what we write about a place."""

from alongside.training.models import Booking
from alongside.training.states import Letter


def letter_words(letter: Letter, *, booking: Booking, to_manager: bool = False) -> str:
    """What the letter says."""
    who = f"{booking.learner.name}, " if to_manager else ""
    return f"{who}{booking.session.course.title}: {letter.label}"
