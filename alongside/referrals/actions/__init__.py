"""Asking for a family meeting, deciding on it, giving the family its coordinator, and ending the work."""

from alongside.referrals.actions.allocating import (
    CannotAllocateCoordinator,
    CannotAskForAnother,
    CannotNoteReached,
    allocate_coordinator,
    answer_asked_for_another,
    ask_for_another,
    note_reached_referrer,
)
from alongside.referrals.actions.asking_again import CannotAskAgain, CannotTakeUp, ask_again, take_up
from alongside.referrals.actions.closing import CannotCloseReferral, close_referral
from alongside.referrals.actions.deciding import (
    CannotAcceptReferral,
    CannotAcknowledgeReferral,
    CannotNoteBaseline,
    CannotRedirectReferral,
    CannotSayNotYet,
    accept_referral,
    acknowledge_referral,
    note_baseline,
    redirect_referral,
    say_not_yet,
)
from alongside.referrals.actions.exceptions import (
    CannotAllowException,
    CannotAskForException,
    allow_exception,
    ask_for_exception,
    refuse_exception,
)
from alongside.referrals.actions.holding import CannotDecideForAnotherService, CannotWriteForAnother
from alongside.referrals.actions.reports import (
    CannotShareReport,
    CannotWriteReport,
    let_report_go,
    look_before_report_leaves,
    share_report,
    write_report,
)
from alongside.referrals.actions.sending import (
    CannotSendReferral,
    CannotWithdrawReferral,
    send_referral,
    withdraw_referral,
)
from alongside.referrals.actions.writing import (
    CannotAnswerPage,
    CannotStartReferral,
    answer_child,
    answer_page,
    choose_children,
    start_referral,
)

__all__ = [
    "CannotAcceptReferral",
    "CannotAcknowledgeReferral",
    "CannotAllocateCoordinator",
    "CannotAllowException",
    "CannotAnswerPage",
    "CannotAskAgain",
    "CannotAskForAnother",
    "CannotAskForException",
    "CannotCloseReferral",
    "CannotDecideForAnotherService",
    "CannotNoteBaseline",
    "CannotNoteReached",
    "CannotRedirectReferral",
    "CannotSayNotYet",
    "CannotSendReferral",
    "CannotShareReport",
    "CannotStartReferral",
    "CannotTakeUp",
    "CannotWithdrawReferral",
    "CannotWriteForAnother",
    "CannotWriteReport",
    "accept_referral",
    "acknowledge_referral",
    "allocate_coordinator",
    "allow_exception",
    "answer_asked_for_another",
    "answer_child",
    "answer_page",
    "ask_again",
    "ask_for_another",
    "ask_for_exception",
    "choose_children",
    "close_referral",
    "let_report_go",
    "look_before_report_leaves",
    "note_baseline",
    "note_reached_referrer",
    "redirect_referral",
    "refuse_exception",
    "say_not_yet",
    "send_referral",
    "share_report",
    "start_referral",
    "take_up",
    "withdraw_referral",
    "write_report",
]
