"""Taking back the day that was set."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.sitting import put_off_sitting as put_off
from alongside.restorative.queries.sittings import sitting_of
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def put_off_sitting(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="put_off_sitting", at=now)
    sitting = sitting_of(meeting, number)

    def act() -> None:
        put_off(sitting=sitting, by=request.user, at=now)

    pressed(request, act, said="The day is taken back. Nobody is told by itself: tell them yourself.", at=now)
    return redirect("restorative_meeting", reference)
