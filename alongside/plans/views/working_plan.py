"""What the family writes in private time: closed to every worker."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.plans import actions, queries

REASON = (
    "This is the family’s private time. What they write opens on their own device only, "
    "until they choose to show it. No worker can open it, the coordinator too."
)


@needs(Permission.FAMILY_OPEN)
def working_plan(request: WorkerRequest, private_time_id: int) -> HttpResponse:
    """Refused, with the reason, and written down."""
    private_time = queries.get_private_time_for(request.user, private_time_id)
    actions.note_working_plan_refused(private_time=private_time, by=request.user, at=timezone.now())
    return render(request, "foundation/refused.html", {"reasons": [REASON]}, status=403)
