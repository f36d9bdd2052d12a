"""The meeting is over."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import actions
from alongside.conferences.views import meeting_to_prepare


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
def finish_conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button on the day."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="finish_conference", at=now)
    actions.finish_conference(conference=conference, by=request.user, at=now)
    return redirect("conference", reference)
