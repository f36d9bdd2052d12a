"""What was told before a wall was set, and to whom."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk import queries
from alongside.desk.queries.already_told import already_told as all_told
from alongside.families import actions
from alongside.families.queries import walls


@needs(Permission.WALL_SET)
def already_told(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Copies, reports and meetings that told it already: a wall does not call them back."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="what was told already", by=request.user, at=now)
    wall = walls.get_wall_of(family, number)
    page = {"family": family, "wall": wall, "line": walls.wall_lines([wall])[0], "address": queries.address}
    if blockers := walls.blockers_to_touching_wall(wall, worker=request.user):
        return render(request, "families/not_your_wall.html", page | {"reasons": blockers})
    return render(request, "desk/already_told.html", page | {"told": all_told(wall, worker=request.user)})
