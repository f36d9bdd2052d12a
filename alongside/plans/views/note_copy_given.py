"""Noting that a copy reached its reader."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import CopyGiven
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def note_copy_given(request: WorkerRequest, reference: str, copy_id: int) -> HttpResponse:
    """How and when they got it."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_copy_given", now=now)
    copy = queries.get_copy_for(plan, copy_id)
    form = CopyGiven(request.POST or None, kept=words_kept_for(request), initial={"given_on": timezone.localdate(now)})
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.note_copy_given(copy=copy, on=said["given_on"], how=said["given_how"], by=request.user, at=now)
            return redirect("plan_copies", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_copy_given.html", {"form": form, "plan": plan, "copy": copy})
