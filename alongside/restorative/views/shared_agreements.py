"""What people agreed, for somebody who works with the family: only what everybody wanted them to read."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.queries.agreements import get_shared_agreements_for
from alongside.restorative.views import show


@needs(Permission.FAMILY_OPEN)
def shared_agreements(request: WorkerRequest, reference: str) -> HttpResponse:
    """The newest first, in their own words. Nothing else of the meeting is here."""
    now = timezone.now()
    agreements = get_shared_agreements_for(request.user, reference)
    meeting = agreements[0].meeting
    note_opening(family=meeting.family, page="shared_agreements", by=request.user, at=now)
    return show(request, "shared_agreements", meeting, agreements=agreements)
