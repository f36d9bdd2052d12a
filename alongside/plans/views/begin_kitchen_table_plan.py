"""Sitting down with a family at the kitchen table to make a plan, with no meeting of its own."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries import get_family_for
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import actions
from alongside.plans.views import say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def begin_kitchen_table_plan(request: WorkerRequest, family_reference: str) -> HttpResponse:
    """What it is, and one button; or why not now."""
    now = timezone.now()
    family = get_family_for(request.user, family_reference)
    note_opening(family=family, page="begin_kitchen_table_plan", by=request.user, at=now)
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            plan = actions.begin_kitchen_table_plan(family=family, by=request.user, at=now)
            return redirect("write_plan", plan.reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {"form": form, "family": family, "blockers_now": actions.blockers_to_a_plan_at_the_table(family)}
    return render(request, "plans/begin_kitchen_table_plan.html", shown)
