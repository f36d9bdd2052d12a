"""Asking for a family meeting, and what became of it."""

from alongside.referrals.models.allocation import Allocation, AskedForAnother
from alongside.referrals.models.asked_again import AskedAgain
from alongside.referrals.models.asked_for_help import AskForHelp, HelpTry, HelpWords
from alongside.referrals.models.closing import ChildAtClosing, Closing
from alongside.referrals.models.referral import Referral, ReferralChild
from alongside.referrals.models.report import FamilyReport

__all__ = [
    "Allocation",
    "AskForHelp",
    "AskedAgain",
    "AskedForAnother",
    "ChildAtClosing",
    "Closing",
    "FamilyReport",
    "HelpTry",
    "HelpWords",
    "Referral",
    "ReferralChild",
]
