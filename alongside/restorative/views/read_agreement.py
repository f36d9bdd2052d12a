"""What people agreed: for its facilitators; for who works with the family, where everybody wanted that."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.queries.agreements import (
    agreement_of,
    copies_of,
    get_shared_agreement_for,
)
from alongside.restorative.queries.meetings import get_meeting_to_hold_for
from alongside.restorative.views import show


@needs(Permission.FAMILY_OPEN)
def read_agreement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Line by line, and whether each was kept, as the one says to whom it is owed."""
    now, copies = timezone.now(), []
    try:
        meeting = get_meeting_to_hold_for(request.user, reference)
    except Http404:
        holds, agreement = False, get_shared_agreement_for(request.user, reference, number)
        meeting = agreement.meeting
    else:
        holds, agreement = True, agreement_of(meeting, number)
        if agreement.made_at is None:
            return redirect("write_agreement", reference, number)
        copies = copies_of(agreement)
    note_opening(family=meeting.family, page="read_agreement", by=request.user, at=now)
    return show(request, "read_agreement", meeting, agreement=agreement, holds=holds, copies=copies)
