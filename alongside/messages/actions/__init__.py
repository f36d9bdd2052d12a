"""Writing to people and sending it: the outbox, what carries it, what became of it."""

from alongside.messages.actions.following import ask_whether_it_arrived, forget_words, tidy_up
from alongside.messages.actions.passing_on import CannotPassOnNow, pass_on_now
from alongside.messages.actions.sending import given_up, send_message, tell_given_up
from alongside.messages.actions.writing import (
    CannotSendAgain,
    CannotStopMessage,
    CannotWriteMessage,
    send_again,
    stop_message,
    write_message,
)

__all__ = [
    "CannotPassOnNow",
    "CannotSendAgain",
    "CannotStopMessage",
    "CannotWriteMessage",
    "ask_whether_it_arrived",
    "forget_words",
    "given_up",
    "pass_on_now",
    "send_again",
    "send_message",
    "stop_message",
    "tell_given_up",
    "tidy_up",
    "write_message",
]
