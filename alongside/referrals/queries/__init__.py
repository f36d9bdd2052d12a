"""Reading requests: only those the asker's part in the family lets them read."""

from alongside.referrals.queries.asked_again import (
    HowItStands,
    asked_again_of,
    get_asked_again_of,
    how_it_stands,
    my_open_ask,
)
from alongside.referrals.queries.at_home import parts_of_report, report_at_home
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
    "HowItStands",
    "allocation_of",
    "asked_again_of",
    "asked_for_already",
    "asked_for_another_open",
    "child_row_of",
    "children_at_closing",
    "children_in",
    "coordinator_practitioner",
    "families_now",
    "get_asked_again_of",
    "get_asked_for_another",
    "get_referral_for",
    "history_of",
    "how_it_stands",
    "latest_report",
    "my_open_ask",
    "pages",
    "parts_of_report",
    "proposed_coordinators",
    "referrals_visible_to",
    "report_at_home",
    "standing_of",
    "waiting_for",
    "what_blocks_going_on",
    "wishes_of",
]
