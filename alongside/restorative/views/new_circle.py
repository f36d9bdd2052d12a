"""Beginning to plan a circle."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.components import day
from alongside.foundation.languages import ENGLISH
from alongside.restorative.actions.circles import new_circle as begin_planning
from alongside.restorative.queries.questions import questions_for, service_asking
from alongside.restorative.rules.circles import to_begin_with
from alongside.restorative.states import Audience, ReaderAge


@require_POST
@needs(Permission.RESTORATIVE_NOTE)
def new_circle(request: WorkerRequest) -> HttpResponse:
    """With a sensible start filled in."""
    now = timezone.now()
    questions = questions_for(service_asking(request.user), Audience.EVERYONE, ReaderAge.ADULT, ENGLISH)
    plan = to_begin_with(f"Circle on {day(now)}", questions)
    circle = begin_planning(plan=plan, by=request.user, at=now)
    return redirect("plan_circle", circle.pk)
