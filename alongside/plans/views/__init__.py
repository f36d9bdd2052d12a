"""The pages about plans, one file each; here, what all of them begin and end with."""

from datetime import datetime

from alongside.access.guards import WorkerRequest
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import queries
from alongside.plans.actions.coordinating import require_for_family
from alongside.plans.models import Plan

OF_ITS_COORDINATOR = (Permission.PLAN_WRITE_DOWN, Permission.REVIEW_HOLD)


def open_plan(request: WorkerRequest, reference: str, *, page: str, now: datetime) -> Plan:
    """The plan, if this worker may know of it; that it was opened is noted.

    The pages that write it down or review it are its coordinator's, and no other worker's who coordinates elsewhere:
    they choose from who was invited, which is in the conferencing service's own book.
    """
    plan = queries.get_plan_for(request.user, reference)
    if request.user.came_for in OF_ITS_COORDINATOR:
        require_for_family(request.user.came_for, plan.family_id, of=request.user)
    note_opening(family=plan.family, page=page, by=request.user, at=now)
    return plan


def say_why(form: HouseForm, refusal: Cannot) -> None:
    """Every reason at the top of the page; what was typed stays."""
    for reason in refusal.reasons:
        form.add_error(None, reason)
