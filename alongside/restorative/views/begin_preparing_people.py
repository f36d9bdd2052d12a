"""Beginning to prepare people, once it is safe enough."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.actions.looking import begin_preparing_people as begin
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def begin_preparing_people(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button beside what was found."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="begin_preparing_people", at=now)
    begin(meeting=meeting, by=request.user, at=now)
    messages.success(request, "People can be asked now, each alone.")
    return redirect("restorative_meeting", reference)
