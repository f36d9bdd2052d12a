"""Who is asked for their yes afterwards, and what has to be said. No database, no clock."""

from datetime import date

from alongside.plans.models import Plan, ReviewCall
from alongside.plans.states import AfterwardsAnswer, CallKind, PlanStatus

STANDING = frozenset({PlanStatus.PRESENTED, PlanStatus.CHANGES_ASKED, PlanStatus.AGREED})


def blockers_to_saying_afterwards(plan: Plan, *, answer: AfterwardsAnswer, words: str) -> list[str]:
    """Why this is not kept as what somebody says to the plan."""
    blockers = [] if plan.status in STANDING else ["This plan is not the one your family lives by."]
    if answer == AfterwardsAnswer.INSTEAD and not words.strip():
        blockers.append("Say what you could do instead.")
    return blockers


def blockers_to_calling(plan: Plan, *, person: int, kind: CallKind, waiting: bool) -> list[str]:
    """Why this call is not kept: it is not theirs to make, or one stands already."""
    blockers = [] if plan.status in STANDING else ["This plan is not the one your family lives by."]
    if kind == CallKind.REVIEW and plan.watcher_id != person:
        blockers.append("Who watches over the plan can ask for this.")
    if waiting:
        blockers.append("You have asked already. Your coordinator will answer you.")
    return blockers


def blockers_to_answering_call(call: ReviewCall, *, words: str, meet_on: date | None, today: date) -> list[str]:
    """Why this call is not answered like this."""
    blockers = ["This has been answered."] if call.answered_at else []
    if not words.strip():
        blockers.append("Write what you answer. The family reads it.")
    if meet_on and meet_on < today:
        blockers.append("Choose a day that is still to come.")
    return blockers
