"""A restorative meeting is over, at any step, also because the facilitator decides not to go on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.ending import end_restorative as end
from alongside.restorative.forms.ending import EndRestorative
from alongside.restorative.rules.ending import READ_FOR_DAYS
from alongside.restorative.states import EndedHow
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def end_restorative(request: WorkerRequest, reference: str) -> HttpResponse:
    """Why, for the facilitators; and what the people want the coordinator to know, where a conference waits."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="end_restorative", at=now)
    waits = meeting.before_conference
    form = EndRestorative(posted(request), kept=words_kept_for(request), conference_waits=waits)

    def act() -> None:
        said = {**form.cleaned_data, "how": EndedHow(form.cleaned_data["how"])}
        end(meeting=meeting, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. It is over.")
        return redirect("restorative_meeting", reference)
    return show(request, "end_restorative", meeting, form, waits=waits, days=READ_FOR_DAYS)
