"""Copies of the plan on paper: a copy for each person, and when they got it."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import MakeCopy
from alongside.plans.queries.holding import still_held
from alongside.plans.states import CopyKind
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def plan_copies(request: WorkerRequest, reference: str) -> HttpResponse:
    """Make a copy for one person, and see which copies have reached people."""
    now = timezone.now()
    plan = open_plan(request, reference, page="plan_copies", now=now)
    people, services = queries.people_for_copies(plan)
    form = MakeCopy(
        request.POST or None,
        kept=words_kept_for(request),
        people=people,
        services=services,
        translations=queries.translations_of(plan),
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        person = next((p for p in people if str(p.pk) == said["who"]), None)
        try:
            copy = actions.make_copy(
                plan=plan,
                person=person,
                for_name=said["who"].removeprefix("name:"),
                kind=CopyKind(said["kind"]),
                translation=queries.get_translation(plan, said["language"]),
                by=request.user,
                at=now,
            )
            held = actions.look_before_it_leaves(copy=copy, by=request.user, at=now)
            return redirect("held_copy", reference, copy.pk) if held else redirect("plan_copies", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    copies = queries.copies_of(plan)
    shown = {"form": form, "plan": plan, "copies": copies, "held": still_held(plan, copies)}
    shown |= {"due_on": queries.copies_due_on(plan), "translations": queries.translations_of(plan)}
    return render(request, "plans/plan_copies.html", shown)
