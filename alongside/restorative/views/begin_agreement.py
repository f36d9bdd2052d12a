"""Beginning to write down what people agree."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import begin_agreement as begin
from alongside.restorative.models import Agreement
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def begin_agreement(request: WorkerRequest, reference: str) -> HttpResponse:
    """One button, and then the page on which it is written."""
    now, begun = timezone.now(), list[Agreement]()
    meeting = meeting_to_hold(request, reference, page="begin_agreement", at=now)

    def act() -> None:
        begun.append(begin(meeting=meeting, by=request.user, at=now))

    if pressed(request, act, said="Write down what they agree, in front of everybody.", at=now):
        return redirect("write_agreement", reference, begun[0].number)
    return redirect("restorative_meeting", reference)
