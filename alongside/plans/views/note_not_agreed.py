"""The family keeps what is said to be unsafe: this plan is not agreed."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions
from alongside.plans.forms import NotAgreed
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_WRITE_DOWN)
def note_not_agreed(request: WorkerRequest, reference: str) -> HttpResponse:
    """Write why, in fair words. The family may meet again."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_not_agreed", now=now)
    form = NotAgreed(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_not_agreed(plan=plan, why=form.cleaned_data["why"], by=request.user, at=now)
            return redirect("plan", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_not_agreed.html", {"form": form, "plan": plan})
