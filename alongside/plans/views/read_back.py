"""Reading the whole plan back to the family."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import actions, queries
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_WRITE_DOWN)
def read_back(request: WorkerRequest, reference: str) -> HttpResponse:
    """The plan in big words, and one button for their yes."""
    now = timezone.now()
    plan = open_plan(request, reference, page="read_back", now=now)
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.read_back(plan=plan, by=request.user, at=now)
            messages.success(request, "The plan now waits for the services’ answer.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {
        "form": form,
        "plan": plan,
        "title_words": queries.copy_title(plan.family),
        "blockers_now": actions.blockers_to_reading_back(plan),
        "asked": queries.asked_now(plan),
    }
    return render(request, "plans/read_back.html", shown)


@needs(Permission.PLAN_WRITE_DOWN)
@require_POST
def take_back(request: WorkerRequest, reference: str) -> HttpResponse:
    """The family wants to change something before anybody answers."""
    now = timezone.now()
    plan = open_plan(request, reference, page="take_back", now=now)
    actions.take_back(plan=plan, by=request.user, at=now)
    return redirect("write_plan", reference)
