"""Reading a kitchen-table plan back to the family, and agreeing it there."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.plans import actions, queries
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def agree_at_the_table(request: WorkerRequest, reference: str) -> HttpResponse:
    """All of it aloud; they say yes, and from now on it never changes."""
    now = timezone.now()
    plan = open_plan(request, reference, page="agree_at_the_table", now=now)
    if not plan.is_at_the_table:
        raise Http404
    form = HouseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.agree_at_the_table(plan=plan, by=request.user, at=now)
            messages.success(request, "The plan is agreed.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {
        "form": form,
        "plan": plan,
        "title_words": queries.copy_title(plan.family),
        "asked": queries.asked_now(plan),
        "blockers_now": actions.blockers_to_agreeing_at_the_table(plan),
    }
    return render(request, "plans/read_back.html", shown)
