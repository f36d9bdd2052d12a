"""One promise of the plan: adding it, changing it, settling who is meant."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import PromiseForm
from alongside.plans.models import Plan, Promise
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def add_promise(request: WorkerRequest, reference: str) -> HttpResponse:
    """Somebody does something by a time, and somebody checks."""
    return _promise_page(request, reference, None)


@needs(Permission.PLAN_AT_THE_TABLE)
def change_promise(request: WorkerRequest, reference: str, promise_id: int) -> HttpResponse:
    """Change a promise, or say who the family means by a name."""
    return _promise_page(request, reference, promise_id)


def _promise_page(request: WorkerRequest, reference: str, promise_id: int | None) -> HttpResponse:
    now = timezone.now()
    plan = open_plan(request, reference, page="promise", now=now)
    promise = _promise_of(plan, promise_id)
    people = queries.people_of(plan)
    workers = queries.workers_of(plan.family, on=timezone.localdate(now))
    form = PromiseForm(
        request.POST or None,
        current=_saved(promise) if promise else None,
        kept=words_kept_for(request),
        people=people,
        workers=workers,
        may_say_asked=plan.previous_id is not None or plan.is_at_the_table,
    )
    if request.method == "POST" and form.is_valid():
        facts = _facts(form, {str(p.pk): p for p in people}, {str(w.pk): w for w in workers})
        try:
            if promise:
                actions.change_promise(promise=promise, changes=facts, by=request.user, at=now)
            else:
                actions.add_promise(plan=plan, by=request.user, at=now, **facts)
            return redirect("write_plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/promise.html", {"form": form, "plan": plan, "promise": promise})


def _promise_of(plan: Plan, promise_id: int | None) -> Promise | None:
    if promise_id is None:
        return None
    for promise in plan.promises.all():
        if promise.pk == promise_id:
            return promise
    raise Http404


def _facts(form: PromiseForm, people: dict[str, Any], workers: dict[str, Any]) -> dict[str, Any]:
    facts = dict(form.cleaned_data)
    facts["person"], facts["checker"] = people.get(facts["person"]), people.get(facts["checker"])
    facts["worker"] = workers.get(facts["worker"]) if facts["service_name"] else None
    if "asked" in facts:
        facts["asked"] = bool(facts["asked"])
    return facts


def _saved(promise: Promise) -> dict[str, object]:
    return {
        "what": promise.what,
        "person": str(promise.person_id or ""),
        "service_name": promise.service_name,
        "worker": str(promise.worker_id or ""),
        "when": promise.when,
        "by_on": promise.by_on,
        "checker": str(promise.checker_id or ""),
        "checker_name": promise.checker_name,
        "asked": ["yes"] if promise.asked else [],
    }
