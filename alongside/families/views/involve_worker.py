"""Naming a worker as involved with a family: this opens the family to them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms
from alongside.families.rules.involvements import parts_to_offer
from alongside.families.states import Part
from alongside.partners.queries import practitioners_named


@needs(Permission.FAMILY_CHANGE)
def involve_worker(request: WorkerRequest, reference: str) -> HttpResponse:
    """Find the worker by name, then say their part and from when to when."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="name a worker", by=request.user, at=now)
    kept = words_kept_for(request)
    who = forms.FindWorker(
        next((typed for typed in (request.POST, kept, request.GET) if typed and "who" in typed), None)
    )
    found = list(practitioners_named(who.cleaned_data["who"])[: forms.MOST_WORKERS]) if who.is_valid() else []
    form = forms.InvolveWorker(
        request.POST if request.method == "POST" else None, kept=kept, initial={"from_on": timezone.localdate(now)}
    ).offer(found, parts_to_offer(request.user))
    if request.method == "POST" and form.is_valid():
        worker = next(one.worker for one in found if one.worker_id == form.cleaned_data["worker"])
        answers = {**form.cleaned_data, "worker": worker, "part": Part(form.cleaned_data["part"])}
        try:
            actions.involve(family=family, **answers, by=request.user, at=now)
        except actions.CannotInvolve as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"{worker.name} works with {family.name} now.")
            return redirect("workers", family.reference)
    return render(request, "families/involve_worker.html", {"family": family, "who": who, "found": found, "form": form})
