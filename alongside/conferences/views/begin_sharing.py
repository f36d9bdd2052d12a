"""The meeting begins."""

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
def begin_sharing(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button on the day."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="begin_sharing", at=now)
    actions.begin_sharing(conference=conference, by=request.user, at=now)
    return redirect("hold_conference", reference)
