"""One "if … then" of the plan."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions
from alongside.plans.forms import BackUpForm
from alongside.plans.models import BackUp, Plan
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def add_back_up(request: WorkerRequest, reference: str) -> HttpResponse:
    """What the family does if things get hard."""
    return _back_up_page(request, reference, None)


@needs(Permission.PLAN_AT_THE_TABLE)
def change_back_up(request: WorkerRequest, reference: str, back_up_id: int) -> HttpResponse:
    """Change what the family does if things get hard."""
    return _back_up_page(request, reference, back_up_id)


def _back_up_page(request: WorkerRequest, reference: str, back_up_id: int | None) -> HttpResponse:
    now = timezone.now()
    plan = open_plan(request, reference, page="back_up", now=now)
    back_up = _back_up_of(plan, back_up_id)
    saved = {"if_words": back_up.if_words, "then_words": back_up.then_words} if back_up else None
    form = BackUpForm(request.POST or None, current=saved, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            if back_up:
                actions.change_back_up(back_up=back_up, changes=form.cleaned_data, by=request.user, at=now)
            else:
                actions.add_back_up(plan=plan, by=request.user, at=now, **form.cleaned_data)
            return redirect("write_plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/back_up.html", {"form": form, "plan": plan, "back_up": back_up})


def _back_up_of(plan: Plan, back_up_id: int | None) -> BackUp | None:
    if back_up_id is None:
        return None
    for back_up in plan.back_ups.all():
        if back_up.pk == back_up_id:
            return back_up
    raise Http404
