"""A pause or a trouble is over, or will not come after all."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.public.actions.outages import end_outage as end
from alongside.public.queries.outages import get_outage


@needs(Permission.COUNCILS_OWN)
def end_outage(request: WorkerRequest, number: int) -> HttpResponse:
    """Only takes the press of a button."""
    outage = get_outage(number)
    if request.method == "POST":
        end(outage=outage, by=request.user, at=timezone.now())
        messages.success(request, "It is over. Nobody is told of it any more.")
    return redirect("outages")
