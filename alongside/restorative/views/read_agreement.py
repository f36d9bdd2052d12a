"""What people agreed, for its facilitators: line by line, whether it was kept, and a copy for each."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.agreements import agreement_of, copies_of
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def read_agreement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Whether each line was kept stands there as the one says to whom it is owed."""
    meeting = meeting_to_hold(request, reference, page="read_agreement", at=timezone.now())
    agreement = agreement_of(meeting, number)
    if agreement.made_at is None:
        return redirect("write_agreement", reference, number)
    return show(request, "read_agreement", meeting, agreement=agreement, copies=copies_of(agreement))
