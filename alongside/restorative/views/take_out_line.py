"""Taking one line out of what people agree, while it is being written."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import take_out_line as take_out
from alongside.restorative.queries.agreements import agreement_of, item_of
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def take_out_line(request: WorkerRequest, reference: str, number: int, item_id: int) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="take_out_line", at=now)
    item = item_of(agreement_of(meeting, number), item_id)

    def act() -> None:
        take_out(item=item, by=request.user, at=now)

    pressed(request, act, said="The line is taken out. You can put it back below.", at=now)
    return redirect("write_agreement", reference, number)
