"""The register of one day, to print and to lay on the table."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.restorative.queries.sittings import register_of, sitting_of
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
@leaves(Kind.PAGE, to=Reader.WORKER, says="Who came to one day of a restorative meeting, for its facilitators.")
def sitting_register(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Names, and who came or a place for a tick."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="sitting_register", at=now)
    sitting = sitting_of(meeting, number)
    return show(request, "sitting_register", meeting, sitting=sitting, register=register_of(sitting))
