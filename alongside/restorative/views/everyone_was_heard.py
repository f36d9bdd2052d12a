"""Saying that everybody has been heard, where nobody sat together."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.sitting import say_everyone_was_heard
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def everyone_was_heard(request: WorkerRequest, reference: str) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="everyone_was_heard", at=now)

    def act() -> None:
        say_everyone_was_heard(meeting=meeting, by=request.user, at=now)

    pressed(request, act, said="It is written down that everybody has been heard.", at=now)
    return redirect("restorative_meeting", reference)
