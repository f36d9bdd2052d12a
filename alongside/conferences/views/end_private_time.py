"""The family has finished its private time."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import actions, queries
from alongside.conferences.views import meeting_to_prepare


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
def end_private_time(request: WorkerRequest, reference: str, private_time_id: int) -> HttpResponse:
    """A button on the day, pressed when the family says so."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="end_private_time", at=now)
    private_time = queries.get_private_time(conference, private_time_id)
    actions.end_private_time(private_time=private_time, by=request.user, at=now)
    return redirect("hold_conference", reference)
