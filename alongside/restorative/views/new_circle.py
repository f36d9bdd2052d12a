"""Beginning to plan a circle."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.components import day
from alongside.restorative.actions.circles import new_circle as begin_planning
from alongside.restorative.queries.circles import start_for


@require_POST
@needs(Permission.RESTORATIVE_NOTE)
def new_circle(request: WorkerRequest) -> HttpResponse:
    """With a sensible start filled in."""
    now = timezone.now()
    plan = start_for(request.user, f"Circle on {day(now)}")
    circle = begin_planning(plan=plan, by=request.user, at=now)
    return redirect("plan_circle", circle.pk)
