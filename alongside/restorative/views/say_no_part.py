"""Saying for oneself that one has no part in the matter of a restorative meeting."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.forms import HouseForm
from alongside.restorative.actions.facilitating import say_no_part as say
from alongside.restorative.queries.meetings import get_meeting_for, part_of
from alongside.restorative.views import show


@needs(Permission.SEE_MY_WORK)
def say_no_part(request: WorkerRequest, reference: str) -> HttpResponse:
    """One button: until it is pressed nothing of the meeting opens to them."""
    now = timezone.now()
    meeting = get_meeting_for(request.user, reference)
    if (mine := part_of(request.user, meeting)) is None:
        raise Http404
    note_opening(family=meeting.family, page="say_no_part", by=request.user, at=now)
    form = HouseForm(posted(request))

    def act() -> None:
        say(facilitator=mine, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "It is written down that you have no part in the matter.")
        return redirect("restorative_meeting", reference)
    return show(request, "say_no_part", meeting, form, mine=mine)
