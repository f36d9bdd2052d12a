"""Telling everybody who takes part that there is something new on their own page."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.reminding import OUR_PAGE
from alongside.restorative.actions.reminding import tell_those_who_meet as tell
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def tell_those_who_meet(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each alone, in words that say nothing; nobody reads who else was told."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="tell_those_who_meet", at=now)
    address = request.build_absolute_uri(reverse(OUR_PAGE))

    def act() -> None:
        tell(meeting=meeting, address=address, by=request.user, at=now)

    pressed(request, act, said="Those who can be written to are told, each alone.", at=now)
    return redirect("restorative_meeting", reference)
