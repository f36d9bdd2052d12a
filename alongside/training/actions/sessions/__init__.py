"""Sessions of courses: arranging, opening, changing, copying and calling off."""

from alongside.training.actions.sessions.arranging import (
    CannotArrange,
    add_session,
    change_session,
    copy_as_series,
    copy_session,
)
from alongside.training.actions.sessions.opening import (
    CannotCallOff,
    CannotOpen,
    CannotThrowAway,
    call_off_session,
    open_session,
    throw_away_session,
)
from alongside.training.rules.sessions import SessionPlan, span_on

__all__ = [
    "CannotArrange",
    "CannotCallOff",
    "CannotOpen",
    "CannotThrowAway",
    "SessionPlan",
    "add_session",
    "call_off_session",
    "change_session",
    "copy_as_series",
    "copy_session",
    "open_session",
    "span_on",
    "throw_away_session",
]
