"""Ending somebody's part with a family, at once."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@needs(Permission.FAMILY_CHANGE)
def end_involvement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Ask once more on GET; end it on POST: from then on nothing of the family opens to them."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="end somebody’s part", by=request.user, at=now)
    involvement = queries.get_involvement_of(family, number)
    reasons: list[str] = []
    if request.method == "POST":
        try:
            actions.end_involvement(involvement=involvement, by=request.user, at=now)
        except actions.CannotEndInvolvement as refusal:
            reasons = refusal.reasons
        else:
            messages.success(request, f"{involvement.worker.name} does not work with this family any more.")
            is_mine = involvement.worker_id == request.user.pk
            return redirect("my_work") if is_mine else redirect("workers", family.reference)
    page = {"family": family, "involvement": involvement, "reasons": reasons}
    return render(request, "families/end_involvement.html", page)
