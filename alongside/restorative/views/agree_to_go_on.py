"""The supervisor reads what was found, and agrees or says what must happen first."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.restorative.actions.looking import agree_to_go_on as agree
from alongside.restorative.actions.looking import say_not_yet
from alongside.restorative.forms.safety import AgreeToGoOn
from alongside.restorative.queries.safety import get_meeting_to_supervise_for, looked_at, screen_of
from alongside.restorative.views import show


@needs(Permission.RESTORATIVE_SUPERVISE)
def agree_to_go_on(request: WorkerRequest, reference: str) -> HttpResponse:
    """What was found, not what people said. Answered is what they read: looked at again meanwhile, they read that."""
    now = timezone.now()
    meeting = get_meeting_to_supervise_for(request.user, reference)
    note_opening(family=meeting.family, page="agree_to_go_on", by=request.user, at=now)
    looked = looked_at(meeting)
    if not looked:
        return redirect("restorative_meeting", reference)
    form = AgreeToGoOn(posted(request), kept=words_kept_for(request))

    def act() -> None:
        read = screen_of(meeting, request.POST.get("screen", ""))
        answer = agree if form.cleaned_data["says"] == "agree" else say_not_yet
        answer(screen=read, words=form.cleaned_data["words"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. Those who facilitate it are told.")
        return redirect("restorative_meeting", reference)
    lines = wall_lines(standing_walls(meeting.family))
    return show(request, "agree_to_go_on", meeting, form, looked=looked, wall_lines=lines)
