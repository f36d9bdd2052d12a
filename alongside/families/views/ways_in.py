"""Who of a family can come in to its own pages: invited, waited for, come in, closed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.HOME_INVITE)
def ways_in(request: WorkerRequest, reference: str) -> HttpResponse:
    """One line for each of them, with what can be done next."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="the family’s own pages", by=request.user, at=now)
    page = {"family": family, "ways_in": queries.ways_in(family, at=now)}
    return render(request, "families/ways_in.html", page)
