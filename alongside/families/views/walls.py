"""The walls of one family: who may not know what of whom."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions
from alongside.families.queries import walls as queries


@needs(Permission.FAMILY_OPEN)
def walls(request: WorkerRequest, reference: str) -> HttpResponse:
    """Every wall that stands, and those that have ended."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="walls", by=request.user, at=now)
    page = {
        "family": family,
        "lines": queries.wall_lines(queries.standing_walls(family), worker=request.user),
        "ended": queries.wall_lines(queries.walls_that_ended(family), worker=request.user),
        "today": timezone.localdate(now),
        "may_set": request.user.may(Permission.WALL_SET),
    }
    return render(request, "families/walls.html", page)
