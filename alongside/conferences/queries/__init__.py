"""Reading meetings: their preparation, their parts, and what of them waits for a worker."""

from alongside.conferences.queries.conferences import (
    children_of,
    conferences_visible_to,
    coordinator_of,
    facts_of,
    get_conference_for,
    get_conference_to_prepare_for,
    get_referral_to_prepare_for,
    has_coordinator,
    invited_guests,
    latest_conference,
    people_in_private_time,
    private_times_of,
    relationships_in,
    relatives_not_asked,
    service_guests_coming,
    somebody_agrees,
    what_blocks,
)
from alongside.conferences.queries.counts import Counts, counts_of, preparation_counts
from alongside.conferences.queries.plans_of import has_plan, plan_was_agreed
from alongside.conferences.queries.waiting import asked_on, due_on, waiting_for

__all__ = [
    "Counts",
    "asked_on",
    "children_of",
    "conferences_visible_to",
    "coordinator_of",
    "counts_of",
    "due_on",
    "facts_of",
    "get_conference_for",
    "get_conference_to_prepare_for",
    "get_referral_to_prepare_for",
    "has_coordinator",
    "has_plan",
    "invited_guests",
    "latest_conference",
    "people_in_private_time",
    "plan_was_agreed",
    "preparation_counts",
    "private_times_of",
    "relationships_in",
    "relatives_not_asked",
    "service_guests_coming",
    "somebody_agrees",
    "waiting_for",
    "what_blocks",
]
