"""Who works with a family, who used to, and naming somebody else."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_OPEN)
def workers(request: WorkerRequest, reference: str) -> HttpResponse:
    """Everyone with a part in this family, with a way to end each that this worker may end."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="who works with them", by=request.user, at=now)
    page = {
        "family": family,
        "parts": queries.parts_and_blockers(family, worker=request.user, on=timezone.localdate(now)),
        "may_change": request.user.may(Permission.FAMILY_CHANGE) and not request.user.emergency,
    }
    return render(request, "families/workers.html", page)
