"""What must be true before a request can move on, and why not when it is not. No database, no clock."""

from alongside.referrals.rules.closing import blockers_to_closing
from alongside.referrals.rules.coordinators import Proposal, Wishes, blockers_to_allocating, conflicts, propose
from alongside.referrals.rules.eligibility import not_eligible, what_else_could_help
from alongside.referrals.rules.moving import (
    blockers_to_accepting,
    blockers_to_acknowledging,
    blockers_to_changing,
    blockers_to_going_on,
    blockers_to_noting_baseline,
    blockers_to_redirecting,
    blockers_to_saying_not_yet,
    blockers_to_sending,
    blockers_to_starting,
    blockers_to_withdrawing,
)
from alongside.referrals.rules.pages import (
    BY_KEY,
    PAGES,
    Page,
    called,
    child_key,
    left_for_later,
    said_of,
    still_needed,
)
from alongside.referrals.rules.reports import HEADINGS, reading_hints, still_unwritten
from alongside.referrals.rules.standing import (
    Standing,
    and_list,
    blockers_to_asking_for_exception,
    is_agreed,
    missing_agreement,
)
from alongside.referrals.rules.timescales import Timescale, due_after, timescales

__all__ = [
    "BY_KEY",
    "HEADINGS",
    "PAGES",
    "Page",
    "Proposal",
    "Standing",
    "Timescale",
    "Wishes",
    "and_list",
    "blockers_to_accepting",
    "blockers_to_acknowledging",
    "blockers_to_allocating",
    "blockers_to_asking_for_exception",
    "blockers_to_changing",
    "blockers_to_closing",
    "blockers_to_going_on",
    "blockers_to_noting_baseline",
    "blockers_to_redirecting",
    "blockers_to_saying_not_yet",
    "blockers_to_sending",
    "blockers_to_starting",
    "blockers_to_withdrawing",
    "called",
    "child_key",
    "conflicts",
    "due_after",
    "is_agreed",
    "left_for_later",
    "missing_agreement",
    "not_eligible",
    "propose",
    "reading_hints",
    "said_of",
    "still_needed",
    "still_unwritten",
    "timescales",
    "what_else_could_help",
]
