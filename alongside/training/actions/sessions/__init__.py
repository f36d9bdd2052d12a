"""Sessions of courses: arranging, opening, changing, copying and calling off."""

from alongside.training.actions.sessions.arranging import CannotArrange, add_session, change_session, copy_session
from alongside.training.actions.sessions.opening import (
    CannotCallOff,
    CannotOpen,
    CannotThrowAway,
    call_off_session,
    open_session,
    throw_away_session,
)

__all__ = [
    "CannotArrange",
    "CannotCallOff",
    "CannotOpen",
    "CannotThrowAway",
    "add_session",
    "call_off_session",
    "change_session",
    "copy_session",
    "open_session",
    "throw_away_session",
]
