"""Answering the family's plan, point by point."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import AnswerPlan
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_ANSWER)
def answer_plan(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each point starts as agreed. Only a risk of significant harm stands against it."""
    now = timezone.now()
    plan = open_plan(request, reference, page="answer_plan", now=now)
    points = queries.points_of(plan)
    form = AnswerPlan(request.POST or None, kept=words_kept_for(request), points=points)
    if request.method == "POST" and form.is_valid():
        try:
            plan = actions.answer_plan(plan=plan, answers=form.said(), by=request.user, at=now)
            messages.success(request, f"{plan.get_status_display()}.")
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {
        "form": form,
        "plan": plan,
        "points": points,
        "title_words": queries.copy_title(plan.family),
        "last_time": queries.answers_of_round(plan, plan.round - 1),
        "kept_points": queries.kept_points(plan),
        "blockers_now": actions.blockers_to_answering(plan, by=request.user, at=now),
    }
    return render(request, "plans/answer_plan.html", shown)
