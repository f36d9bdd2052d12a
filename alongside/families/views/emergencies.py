"""Who opened this family in an emergency, and why."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_OPEN)
def emergencies(request: WorkerRequest, reference: str) -> HttpResponse:
    """Every time, newest first, with a way to close what is open."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="who opened it in an emergency", by=request.user, at=now)
    page = {"family": family, "emergencies": list(queries.emergencies_of(family)), "now": now}
    return render(request, "families/emergencies.html", page)
