"""Who may say what of a promise, and when saying it again is the same. No database, no clock."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from alongside.plans.models import Mark, Plan, Promise
from alongside.plans.states import MarkKind, PlanStatus

UNDO_FOR = timedelta(minutes=10)
WITH_A_DAY = (MarkKind.DONE, MarkKind.NOT_YET, MarkKind.NEED_HELP)
GOES_ON = (MarkKind.GOING_WELL, MarkKind.NOT_YET, MarkKind.NEED_HELP)
OF_SERVICES = (MarkKind.DONE, MarkKind.DID_NOT_HAPPEN)
ONE_CHECKS = (MarkKind.DONE, MarkKind.GOING_WELL, MarkKind.NOT_YET, MarkKind.DID_NOT_HAPPEN)


def marks_open_to(person: int, promise: Promise, *, watcher: int | None) -> tuple[MarkKind, ...]:
    """What this relative may say of this promise, in the order of the buttons; nothing where it is not theirs to say.

    One's own, those one checks, the services', and for who watches over the plan every one.
    """
    if promise.person_id == person:
        return WITH_A_DAY if promise.by_on else GOES_ON
    if promise.by_service:
        return OF_SERVICES
    if person in (promise.checker_id, watcher):
        return ONE_CHECKS
    return ()


def blockers_to_marking(plan: Plan, *, is_only_asked: bool) -> list[str]:
    """Why nothing is said of this promise now."""
    blockers = []
    if plan.status == PlanStatus.REPLACED:
        blockers.append("A newer plan has taken the place of this one.")
    elif plan.status != PlanStatus.AGREED:
        blockers.append("This plan is not agreed yet.")
    if is_only_asked:
        blockers.append("Whoever was asked has not said yes, so this is not a promise.")
    return blockers


def is_the_same(before: Mark | None, mark: MarkKind, *, person: int | None, by: int | None, at: datetime) -> bool:
    """Whether the same person said just this already today: pressed twice, it counts once."""
    return (
        before is not None
        and before.mark == mark
        and before.person_id == person
        and before.noted_by_id == by
        and timezone.localdate(before.noted_at) == timezone.localdate(at)
    )


def blockers_to_taking_back(mark: Mark, *, person: int | None, at: datetime) -> list[str]:
    """Why this is not undone: it is somebody else's, or it is too late."""
    blockers = []
    if mark.person_id != person or mark.noted_by_id is not None:
        blockers.append("Only who said it can take it back.")
    if at - mark.noted_at > UNDO_FOR:
        blockers.append("It can be taken back for ten minutes. Say how it is now.")
    return blockers


def newest_of(marks: Sequence[Mark]) -> Mark | None:
    """The newest that was not taken back."""
    return next((mark for mark in reversed(marks) if mark.taken_back_at is None), None)
