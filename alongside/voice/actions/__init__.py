"""All writing of this room."""

from alongside.voice.actions.danger import (
    TELL_OUT_OF_HOURS,
    CannotCloseAlert,
    CannotPress,
    close_alert,
    read_alert,
    say_not_safe,
    tell_out_of_hours,
)
from alongside.voice.actions.feedback import CannotGiveFeedback, give_feedback
from alongside.voice.actions.noting import note_words
from alongside.voice.actions.readers import CannotChoose, choose_readers, move_house, say_who_reads_out
from alongside.voice.actions.saying import CannotSay, CannotTakeBack, say, say_how_it_feels, take_back
from alongside.voice.actions.telling import CannotTellWhatChanged, note_read, tell_what_changed

__all__ = [
    "TELL_OUT_OF_HOURS",
    "CannotChoose",
    "CannotCloseAlert",
    "CannotGiveFeedback",
    "CannotPress",
    "CannotSay",
    "CannotTakeBack",
    "CannotTellWhatChanged",
    "choose_readers",
    "close_alert",
    "give_feedback",
    "move_house",
    "note_read",
    "note_words",
    "read_alert",
    "say",
    "say_how_it_feels",
    "say_not_safe",
    "say_who_reads_out",
    "take_back",
    "tell_out_of_hours",
    "tell_what_changed",
]
