"""Everything in this family's record that somebody says is wrong."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_OPEN)
def disputes(request: WorkerRequest, reference: str) -> HttpResponse:
    """What waits for an answer first. What is said of the conferencing service's own notes is read by them alone."""
    family = actions.open_family(
        reference=reference, page="what is said to be wrong", by=request.user, at=timezone.now()
    )
    page = {
        "family": family,
        "disputes": list(queries.disputes_read_by(request.user, family)),
        "may_answer": request.user.may(Permission.FAMILY_CHANGE) and not request.user.emergency,
    }
    return render(request, "families/disputes.html", page)
