"""Reading requests: only those the asker's part in the family lets them read."""

from alongside.referrals.queries.coordinators import (
    asked_for_another_open,
    coordinator_practitioner,
    families_now,
    get_asked_for_another,
    history_of,
    proposed_coordinators,
    wishes_of,
)
from alongside.referrals.queries.pages import pages
from alongside.referrals.queries.referrals import (
    allocation_of,
    asked_for_already,
    child_row_of,
    children_at_closing,
    children_in,
    get_referral_for,
    latest_report,
    referrals_visible_to,
)
from alongside.referrals.queries.standing import standing_of, what_blocks_going_on
from alongside.referrals.queries.waiting import waiting_for

__all__ = [
    "allocation_of",
    "asked_for_already",
    "asked_for_another_open",
    "child_row_of",
    "children_at_closing",
    "children_in",
    "coordinator_practitioner",
    "families_now",
    "get_asked_for_another",
    "get_referral_for",
    "history_of",
    "latest_report",
    "pages",
    "proposed_coordinators",
    "referrals_visible_to",
    "standing_of",
    "waiting_for",
    "what_blocks_going_on",
    "wishes_of",
]
