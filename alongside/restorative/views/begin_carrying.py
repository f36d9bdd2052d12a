"""Beginning to carry words from one to another, where nobody sits together."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.sitting import begin_carrying as begin
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def begin_carrying(request: WorkerRequest, reference: str) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="begin_carrying", at=now)

    def act() -> None:
        begin(meeting=meeting, by=request.user, at=now)

    pressed(request, act, said="From now on you carry their words.", at=now)
    return redirect("restorative_meeting", reference)
