"""What about a piece of work is unfinished, in the rooms above the request."""

from alongside.conferences.queries import latest_conference
from alongside.conferences.states import TRANSITIONS, ConferenceStatus
from alongside.plans.queries import unfinished_work
from alongside.referrals.models import Referral


def unfinished(referral: Referral) -> list[str]:
    """Each thing that has to be finished before this piece of work can end, in a sentence."""
    reasons = unfinished_work(referral)
    conference = latest_conference(referral)
    if conference is not None and TRANSITIONS[ConferenceStatus(conference.status)]:
        reasons.insert(0, "The meeting has neither been held nor written down as not held.")
    return reasons
