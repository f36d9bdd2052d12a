"""Accounts and their second factors; words kept while somebody signs in again."""

from alongside.access.actions.accounts import (
    CannotUsePassword,
    add_learner,
    add_worker,
    change_learner_name,
    change_password,
    close_learner,
    end_sign_in,
    end_worker,
    make_worker_of,
    note_learner_in,
    open_learner_again,
    sign_out_everywhere,
    tie_to_directory,
)
from alongside.access.actions.kept_words import LAST_WORKER_COOKIE, keep_words
from alongside.access.actions.second_factors import (
    CannotRemoveSecondFactor,
    add_passkey,
    make_recovery_codes,
    remove_second_factor,
    reset_second_factor,
    set_up_app,
)

__all__ = [
    "LAST_WORKER_COOKIE",
    "CannotRemoveSecondFactor",
    "CannotUsePassword",
    "add_learner",
    "add_passkey",
    "add_worker",
    "change_learner_name",
    "change_password",
    "close_learner",
    "end_sign_in",
    "end_worker",
    "keep_words",
    "make_recovery_codes",
    "make_worker_of",
    "note_learner_in",
    "open_learner_again",
    "remove_second_factor",
    "reset_second_factor",
    "set_up_app",
    "sign_out_everywhere",
    "tie_to_directory",
]
