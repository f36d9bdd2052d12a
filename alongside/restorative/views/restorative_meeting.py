"""One restorative meeting: everything for its facilitators, what each may know for everyone else."""

from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.queries.meetings import facilitators_of, get_meeting_for, part_of
from alongside.restorative.states import FacilitatorPart
from alongside.restorative.views import show


@needs(Permission.FAMILY_OPEN)
def restorative_meeting(request: WorkerRequest, reference: str) -> HttpResponse:
    """`holds`: they facilitate it. `oversees`: they facilitate or supervise it. What is not theirs is not asked for."""
    now = timezone.now()
    meeting = get_meeting_for(request.user, reference)
    note_opening(family=meeting.family, page="restorative_meeting", by=request.user, at=now)
    mine = part_of(request.user, meeting)
    holds = mine is not None and mine.part != FacilitatorPart.SUPERVISOR
    more: dict[str, Any] = {}
    if mine is not None:  # what facilitators and the supervisor read: one line for each piece
        pass
    if holds:  # what the facilitators alone read: one line for each piece
        pass
    return show(
        request,
        "meeting",
        meeting,
        mine=mine,
        holds=holds,
        oversees=mine is not None,
        facilitators=list(facilitators_of(meeting)),
        today=timezone.localdate(now),
        **more,
    )
