"""Throwing away a circle that was only planned, or what was kept of one that is over."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.circles import CannotRunCircle
from alongside.restorative.actions.circles import throw_away_circle as throw_away
from alongside.restorative.queries.circles import get_circle_for


@needs(Permission.RESTORATIVE_NOTE)
def throw_away_circle(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """Asked first: what is thrown away cannot be had back."""
    circle = get_circle_for(request.user, circle_id)
    if request.method == "POST":
        try:
            throw_away(circle=circle, by=request.user, at=timezone.now())
        except CannotRunCircle as refusal:
            messages.warning(request, str(refusal))
            return redirect("run_circle", circle.pk)
        messages.success(request, "Thrown away. Nothing of it is kept.")
        return redirect("my_circles")
    return render(request, "restorative/throw_away_circle.html", {"circle": circle})
