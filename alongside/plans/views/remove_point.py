"""Taking a point out of the plan."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import actions, queries
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def remove_point(request: WorkerRequest, reference: str, key: str) -> HttpResponse:
    """Ask once more, then take it out."""
    now = timezone.now()
    plan = open_plan(request, reference, page="remove_point", now=now)
    point = queries.get_point(plan, key)
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.remove_point(point=point.thing, by=request.user, at=now)
            return redirect("write_plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/remove_point.html", {"form": form, "plan": plan, "point": point})
