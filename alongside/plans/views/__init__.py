"""The pages about plans, one file each; here, what all of them begin and end with."""

from datetime import datetime

from alongside.access.guards import WorkerRequest
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import queries
from alongside.plans.models import Plan


def open_plan(request: WorkerRequest, reference: str, *, page: str, now: datetime) -> Plan:
    """The plan, if this worker may know of it; that it was opened is noted."""
    plan = queries.get_plan_for(request.user, reference)
    note_opening(family=plan.family, page=page, by=request.user, at=now)
    return plan


def say_why(form: HouseForm, refusal: Cannot) -> None:
    """Every reason at the top of the page; what was typed stays."""
    for reason in refusal.reasons:
        form.add_error(None, reason)
