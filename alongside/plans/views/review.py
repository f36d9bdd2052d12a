"""What became of each promise, and how each child is."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries import disputes_of
from alongside.families.states import Status
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import WriteReview
from alongside.plans.models import Review
from alongside.plans.states import CameTo
from alongside.plans.views import refuse_who_does_not_write, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def review(request: WorkerRequest, reference: str) -> HttpResponse:
    """Every promise, a relative's and a service's alike, then each child."""
    now = timezone.now()
    plan, found = queries.get_review_for(request.user, reference)
    refuse_who_does_not_write(request, plan, page="review")
    note_opening(family=plan.family, page="review", by=request.user, at=now)
    promises = queries.promises_to_review(plan)
    children = [member.person for member in plan.family.children]
    form = WriteReview(
        request.POST or None,
        current=_saved(found),
        kept=words_kept_for(request),
        promises=promises,
        children=children,
    )
    if request.method == "POST" and form.is_valid():
        try:
            _write(found, form, request, now)
            messages.success(request, "Saved.")
            return redirect("finish_review" if "finish" in request.POST else "review", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {
        "form": form,
        "plan": plan,
        "review": found,
        "promises": promises,
        "children": children,
        "findings": found.findings.all(),
        "disputes": disputes_of(plan.family),
    }
    return render(request, "plans/review.html", shown)


def _write(found: Review, form: WriteReview, request: WorkerRequest, now: datetime) -> None:
    said = form.cleaned_data
    actions.write_review(
        review=found,
        who_came=said["who_came"],
        words=said["how_it_is_going"],
        found=[
            actions.Found(p, CameTo(said[key]), said[f"{key}-said_by"], said[f"{key}-words"])
            for p in form.promises
            if said[key := f"promise-{p.pk}"]
        ],
        children=[
            actions.ChildNow(child, said[f"{key}-lives_with"], Status(said[f"{key}-status"]))
            for child in form.children
            if said[f"{(key := f'child-{child.pk}')}-status"]
        ],
        by=request.user,
        at=now,
    )


def _saved(found: Review) -> dict[str, object]:
    saved: dict[str, object] = {"how_it_is_going": found.how_it_is_going, "who_came": found.who_came}
    for finding in found.findings.all():
        key = f"promise-{finding.promise_id}"
        saved |= {key: finding.came_to, f"{key}-said_by": finding.said_by, f"{key}-words": finding.words}
    for child in found.children.all():
        key = f"child-{child.child_id}"
        saved |= {f"{key}-lives_with": child.lives_with, f"{key}-status": child.status}
    return saved
