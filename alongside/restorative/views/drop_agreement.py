"""Stopping to write an agreement of which nothing is left."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import drop_agreement as drop
from alongside.restorative.queries.agreements import agreement_of
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def drop_agreement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """One button; with lines in it, it stays."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="drop_agreement", at=now)
    agreement = agreement_of(meeting, number)

    def act() -> None:
        drop(agreement=agreement, by=request.user, at=now)

    if pressed(request, act, said="Nothing is kept of it.", at=now):
        return redirect("restorative_meeting", reference)
    return redirect("write_agreement", reference, number)
