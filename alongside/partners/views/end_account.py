"""Ending a worker's account."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners import actions, queries


@needs(Permission.WORKER_ADD)
def end_account(request: WorkerRequest, number: int) -> HttpResponse:
    """Say what happens, and ask once more; end it on POST."""
    worker = queries.get_account(number)
    reasons = queries.blockers_to_ending(worker, by=request.user)
    if request.method == "POST":
        try:
            actions.end_account(worker=worker, by=request.user, at=timezone.now())
        except actions.CannotEndAccount as refusal:
            reasons = refusal.reasons
        else:
            messages.success(request, f"The account of {worker.name} has ended.")
            return redirect("accounts")
    return render(request, "partners/end_account.html", {"worker": worker, "reasons": reasons})
