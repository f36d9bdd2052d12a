"""Writing down the plan as the family presents it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import day
from alongside.plans import actions, queries, rules
from alongside.plans.forms import WritePlan
from alongside.plans.forms.writing import NOBODY_YET
from alongside.plans.models import Plan
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def write_plan(request: WorkerRequest, reference: str) -> HttpResponse:
    """Hopes, watcher and review; the promises and the rest have short pages of their own."""
    now = timezone.now()
    plan = open_plan(request, reference, page="write_plan", now=now)
    people = queries.people_of(plan)
    form = WritePlan(
        request.POST or None,
        current=_saved(plan),
        kept=words_kept_for(request),
        people=people,
        review_hint=_review_hint(plan),
        met_on=queries.met_on(plan),
    )
    if request.method == "POST" and form.is_valid():
        said = dict(form.cleaned_data)
        watcher = said.pop("watcher")
        said |= {
            "nobody_watches_yet": watcher == NOBODY_YET,
            "watcher": next((person for person in people if str(person.pk) == watcher), None),
        }
        try:
            actions.change_plan(plan=plan, by=request.user, at=now, **said)
            messages.success(request, "Saved.")
            return redirect("write_plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/write_plan.html", {"form": form, **_shown(plan)})


def _shown(plan: Plan) -> dict[str, object]:
    service, met_on = plan.family.service, queries.met_on(plan)
    return {
        "plan": plan,
        "blockers_now": actions.blockers_to_reading_back(plan),
        "cannot_change": rules.blockers_to_changing(plan),
        "to_settle": rules.to_settle(list(plan.promises.all())),
        "answered": set(queries.answers_of_round(plan)),
        "review_warning": rules.review_window_warning(
            plan.review_on,
            met_on=met_on,
            from_months=service.review_from_months,
            until_months=service.review_until_months,
        )
        if met_on
        else "",
    }


def _saved(plan: Plan) -> dict[str, object]:
    return {
        "hopes": plan.hopes,
        "watcher": NOBODY_YET if plan.nobody_watches_yet else str(plan.watcher_id or ""),
        "watcher_how": plan.watcher_how,
        "review_on": plan.review_on,
        "review_where": plan.review_where,
    }


def _review_hint(plan: Plan) -> str:
    service, met_on = plan.family.service, queries.met_on(plan)
    words = f"The family said: “{plan.review_words}”. " if plan.review_words else ""
    if met_on is None:
        return words
    first = rules.months_after(met_on, service.review_from_months)
    last = rules.months_after(met_on, service.review_until_months)
    return f"{words}Most families look again between {day(first)} and {day(last)}."
