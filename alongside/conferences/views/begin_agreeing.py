"""The family presents its plan."""

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
def begin_agreeing(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button on the day."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="begin_agreeing", at=now)
    actions.begin_agreeing(conference=conference, by=request.user, at=now)
    return redirect("hold_conference", reference)
