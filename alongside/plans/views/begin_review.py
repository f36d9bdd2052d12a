"""Beginning to look at the plan again."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import BeginReview
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def begin_review(request: WorkerRequest, reference: str) -> HttpResponse:
    """The day of the review, and who came."""
    now = timezone.now()
    plan = open_plan(request, reference, page="begin_review", now=now)
    if queries.open_review(plan) and request.method == "GET":
        return redirect("review", reference)
    form = BeginReview(request.POST or None, kept=words_kept_for(request), initial={"held_on": timezone.localdate(now)})
    if request.method == "POST" and form.is_valid():
        try:
            actions.begin_review(plan=plan, by=request.user, at=now, **form.cleaned_data)
            return redirect("review", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/begin_review.html", {"form": form, "plan": plan})
