"""A restorative meeting that was asked for does not begin."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries import reads_conferencing_book
from alongside.foundation.forms import HouseForm
from alongside.restorative.actions.turning_down import turn_down_restorative as turn_down
from alongside.restorative.queries.meetings import get_meeting_for
from alongside.restorative.rules.turning_down import blockers_to_turning_down
from alongside.restorative.views import show


@needs(Permission.RESTORATIVE_NAME)
def turn_down_restorative(request: WorkerRequest, reference: str) -> HttpResponse:
    """Asked once more, with what it does."""
    now, worker = timezone.now(), request.user
    meeting = get_meeting_for(worker, reference)
    if not reads_conferencing_book(worker, meeting.family):
        raise Http404
    note_opening(family=meeting.family, page="turn_down_restorative", by=worker, at=now)
    form = HouseForm(posted(request))
    if done(request, form, lambda: turn_down(meeting=meeting, by=worker, at=now), at=now):
        messages.success(request, "It does not begin. Who asked for it was told to talk to you.")
        return redirect("restorative_work")
    return show(request, "turn_down_restorative", meeting, form, stops=blockers_to_turning_down(meeting.status))
