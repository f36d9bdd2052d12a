"""Somebody who facilitates or supervises says that they have a part in the matter after all."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.restorative.actions.having_part import say_i_have_a_part_in as say_so
from alongside.restorative.forms.having_part import SayIHaveAPartIn
from alongside.restorative.queries.meetings import get_meeting_for, part_of
from alongside.restorative.views import show


@needs(Permission.FAMILY_OPEN)
def say_i_have_a_part_in(request: WorkerRequest, reference: str) -> HttpResponse:
    """One question before it closes to them: it cannot be taken back."""
    now = timezone.now()
    meeting = get_meeting_for(request.user, reference)
    if (mine := part_of(request.user, meeting)) is None:
        raise Http404
    note_opening(family=meeting.family, page="say_i_have_a_part_in", by=request.user, at=now)
    form = SayIHaveAPartIn(posted(request))

    def act() -> None:
        say_so(facilitator=mine, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. You have left it, and the managers of the service are told.")
        return redirect("my_work")
    return show(request, "say_i_have_a_part_in", meeting, form)
