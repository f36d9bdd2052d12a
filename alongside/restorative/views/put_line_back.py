"""Putting a line back that was taken out."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import put_line_back as put_back
from alongside.restorative.queries.agreements import agreement_of, item_of
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def put_line_back(request: WorkerRequest, reference: str, number: int, item_id: int) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="put_line_back", at=now)
    item = item_of(agreement_of(meeting, number), item_id, removed=True)

    def act() -> None:
        put_back(item=item, by=request.user, at=now)

    pressed(request, act, said="The line is back.", at=now)
    return redirect("write_agreement", reference, number)
