"""How long records are kept: the rules, the holds, what is due, and two people who agree."""

from alongside.desk.actions.retention.deciding import (
    CannotAgreeToDisposal,
    CannotPostponeDisposal,
    agree_to_disposal,
    find_due_for_disposal,
    postpone_disposal,
)
from alongside.desk.actions.retention.forgetting import forget_old_notes
from alongside.desk.actions.retention.holding import end_hold, hold_family, hold_service
from alongside.desk.actions.retention.ruling import change_retention_rule

__all__ = [
    "CannotAgreeToDisposal",
    "CannotPostponeDisposal",
    "agree_to_disposal",
    "change_retention_rule",
    "end_hold",
    "find_due_for_disposal",
    "forget_old_notes",
    "hold_family",
    "hold_service",
    "postpone_disposal",
]
