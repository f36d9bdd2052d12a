"""The pages about plans, one file each; here, what all of them begin and end with."""

from datetime import datetime

from alongside.access.guards import WorkerRequest
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import queries
from alongside.plans.actions.coordinating import require_for_plan
from alongside.plans.models import Plan

OF_WHO_WRITES = (Permission.PLAN_AT_THE_TABLE, Permission.PLAN_WRITE_DOWN)
OF_A_REVIEW = ("begin_review", "review", "finish_review")


def open_plan(request: WorkerRequest, reference: str, *, page: str, now: datetime) -> Plan:
    """The plan, if this worker may know of it; that it was opened is noted.

    The pages that write it down or review it are its coordinator's, and no other worker's who coordinates elsewhere:
    they choose from who was invited, which is in the conferencing service's own book. So these pages let in whoever
    may make a plan at a kitchen table, and then ask whose this plan is.
    """
    plan = queries.get_plan_for(request.user, reference)
    refuse_who_does_not_write(request, plan, page=page)
    note_opening(family=plan.family, page=page, by=request.user, at=now)
    return plan


def refuse_who_does_not_write(request: WorkerRequest, plan: Plan, *, page: str) -> None:
    """The plan of a meeting is its coordinator's to write; one made at the table, whoever's works with the family."""
    if request.user.came_for in OF_WHO_WRITES:
        wanted = Permission.REVIEW_HOLD if page in OF_A_REVIEW else Permission.PLAN_WRITE_DOWN
        require_for_plan(wanted, plan, of=request.user)


def say_why(form: HouseForm, refusal: Cannot) -> None:
    """Every reason at the top of the page; what was typed stays."""
    for reason in refusal.reasons:
        form.add_error(None, reason)
