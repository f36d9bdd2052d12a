"""Deciding on help the family asked for."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions
from alongside.plans.forms import DecideSupport
from alongside.plans.models import Plan, SupportAsked
from alongside.plans.states import SupportDecisionKind
from alongside.plans.views import open_plan, say_why


@needs(Permission.FAMILY_OPEN)
def decide_support(request: WorkerRequest, reference: str, support_id: int) -> HttpResponse:
    """Yes, partly or no, with a reason the family reads."""
    now = timezone.now()
    plan = open_plan(request, reference, page="decide_support", now=now)
    support = _support_of(plan, support_id)
    form = DecideSupport(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        decision = SupportDecisionKind(form.cleaned_data["decision"])
        try:
            actions.decide_support(
                support=support, decision=decision, words=form.cleaned_data["words"], by=request.user, at=now
            )
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    blockers = actions.blockers_to_deciding(support, plan, request.user)
    shown = {"form": form, "plan": plan, "support": support, "blockers_now": blockers}
    return render(request, "plans/decide_support.html", shown)


def _support_of(plan: Plan, support_id: int) -> SupportAsked:
    for support in plan.support_asked.all():
        if support.pk == support_id:
            return support
    raise Http404
