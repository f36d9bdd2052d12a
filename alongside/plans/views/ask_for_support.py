"""Help the family asks for in the plan."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import SupportForm
from alongside.plans.models import Plan, SupportAsked
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def ask_for_support(request: WorkerRequest, reference: str) -> HttpResponse:
    """What the family asks for, from whom, and who decides by when."""
    return _support_page(request, reference, None)


@needs(Permission.PLAN_AT_THE_TABLE)
def change_support(request: WorkerRequest, reference: str, support_id: int) -> HttpResponse:
    """Change what the family asks for, or say who decides."""
    return _support_page(request, reference, support_id)


def _support_page(request: WorkerRequest, reference: str, support_id: int | None) -> HttpResponse:
    now = timezone.now()
    plan = open_plan(request, reference, page="support", now=now)
    support = _support_of(plan, support_id)
    deciders = queries.deciders_for(plan.family, on=timezone.localdate(now))
    form = SupportForm(
        request.POST or None,
        current=_saved(support) if support else None,
        kept=words_kept_for(request),
        deciders=deciders,
    )
    if request.method == "POST" and form.is_valid():
        facts = dict(form.cleaned_data)
        facts["decider"] = next(worker for worker in deciders if str(worker.pk) == facts["decider"])
        try:
            if support:
                actions.change_support(support=support, changes=facts, by=request.user, at=now)
            else:
                actions.ask_for_support(plan=plan, by=request.user, at=now, **facts)
            return redirect("write_plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/ask_for_support.html", {"form": form, "plan": plan, "support": support})


def _support_of(plan: Plan, support_id: int | None) -> SupportAsked | None:
    if support_id is None:
        return None
    for support in plan.support_asked.all():
        if support.pk == support_id:
            return support
    raise Http404


def _saved(support: SupportAsked) -> dict[str, object]:
    return {
        "what": support.what,
        "from_whom": support.from_whom,
        "decider": str(support.decider_id or ""),
        "decide_by_on": support.decide_by_on,
    }
