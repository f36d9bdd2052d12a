"""A circle that is over: the little that was kept of it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.circles import get_circle_for
from alongside.restorative.states import CircleStatus


@needs(Permission.RESTORATIVE_NOTE)
def circle_kept(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """Its title, its day, and what it wanted kept."""
    circle = get_circle_for(request.user, circle_id)
    if circle.status != CircleStatus.OVER:
        return redirect("run_circle", circle.pk)
    return render(request, "restorative/circle_kept.html", {"circle": circle})
