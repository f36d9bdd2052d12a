"""The running order of a circle, to print and hold in the hand."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.circles import get_circle_for, plan_of
from alongside.restorative.states import CircleStatus


@needs(Permission.RESTORATIVE_NOTE)
def circle_order(request: WorkerRequest, circle_id: int) -> HttpResponse:
    """Who sits in which order, and every card."""
    circle = get_circle_for(request.user, circle_id)
    if circle.status == CircleStatus.OVER:
        return redirect("circle_kept", circle.pk)
    return render(request, "restorative/circle_order.html", {"circle": circle, "plan": plan_of(circle)})
