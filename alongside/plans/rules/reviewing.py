"""When the plan can be looked at again, and what must be said before that is finished."""

from collections.abc import Sequence
from datetime import date

from alongside.people.models import Person
from alongside.plans.models import Plan, Promise
from alongside.plans.rules.writing import short
from alongside.plans.states import CameTo, PlanStatus, ReviewOutcome


def blockers_to_beginning_a_review(
    plan: Plan, *, held_on: date | None, agreed_on: date | None, today: date
) -> list[str]:
    """A review is of an agreed plan, on a day that has come."""
    blockers = []
    if plan.status != PlanStatus.AGREED:
        blockers.append("Only an agreed plan can be looked at again.")
    if held_on and held_on > today:
        blockers.append("A review is written down on the day or after it.")
    if held_on and agreed_on and held_on < agreed_on:
        blockers.append("This day is before the plan was agreed.")
    return blockers


def blockers_to_finishing_a_review(
    *,
    promises: Sequence[Promise],
    found: Sequence[int],
    children: Sequence[Person],
    said: Sequence[int],
) -> list[str]:
    """Every promise, the services' too, has come to something, and every child has been thought of."""
    blockers = [f"Say what “{short(promise.what)}” came to." for promise in promises if promise.pk not in found]
    return blockers + [
        f"Say where {child.short_name} lives, and where they stand with the council."
        for child in children
        if child.pk not in said
    ]


def blockers_to_the_next_step(outcome: ReviewOutcome | None, *, review_on: date | None, held_on: date) -> list[str]:
    """A next version needs its own day to be looked at; carrying on without us needs none."""
    if outcome is None:
        return ["Say what happens now."]
    if outcome == ReviewOutcome.CARRIES_ON:
        return []
    if review_on is None:
        return ["Say when the family looks at the plan again."]
    if review_on <= held_on:
        return ["The next review comes after this one."]
    return []


def goes_on(promise: Promise, came_to: CameTo) -> bool:
    """Whether a promise goes on into the next version unless the family says otherwise.

    One that is kept goes on when it has no last day ("every morning"); one with a day is done.
    """
    if came_to == CameTo.NO_LONGER_NEEDED:
        return False
    return came_to != CameTo.KEPT or promise.by_on is None
