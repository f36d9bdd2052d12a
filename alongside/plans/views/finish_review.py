"""Ending the review: what happens now."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries, rules
from alongside.plans.forms import FinishReview
from alongside.plans.models import Promise, Review
from alongside.plans.states import CameTo, ReviewOutcome
from alongside.plans.views import refuse_who_does_not_write, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def finish_review(request: WorkerRequest, reference: str) -> HttpResponse:
    """A next version with what goes on, or the family carries it on without us."""
    now = timezone.now()
    plan, review = queries.get_review_for(request.user, reference)
    refuse_who_does_not_write(request, plan, page="finish_review")
    note_opening(family=plan.family, page="finish_review", by=request.user, at=now)
    promises = queries.promises_to_review(plan)
    form = FinishReview(
        request.POST or None,
        kept=words_kept_for(request),
        initial={"goes_on": _goes_on(review, promises)},
        promises=promises,
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = actions.finish_review(
                review=review,
                outcome=ReviewOutcome(said["outcome"]),
                review_on=said["review_on"],
                goes_on=[int(one) for one in said["goes_on"]],
                by=request.user,
                at=now,
            )
            messages.success(request, "The review is finished.")
            return redirect("write_plan", made.reference) if made else redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {"form": form, "plan": plan, "review": review, "blockers_now": actions.blockers_to_finishing(review)}
    return render(request, "plans/finish_review.html", shown)


def _goes_on(review: Review, promises: list[Promise]) -> list[str]:
    came_to = {finding.promise_id: CameTo(finding.came_to) for finding in review.findings.all()}
    return [str(p.pk) for p in promises if p.pk in came_to and rules.goes_on(p, came_to[p.pk])]
