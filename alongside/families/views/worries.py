"""The worries about somebody in this family that were passed on."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_OPEN)
def worries(request: WorkerRequest, reference: str) -> HttpResponse:
    """Newest first; those kept back are the conferencing service's to read."""
    family = actions.open_family(reference=reference, page="worries", by=request.user, at=timezone.now())
    page = {"family": family, "worries": list(queries.worries_of(family, worker=request.user))}
    return render(request, "families/worries.html", page)
