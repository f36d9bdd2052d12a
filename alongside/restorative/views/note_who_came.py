"""Who came to one day on which people met."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.sitting import note_who_came as note
from alongside.restorative.forms.sitting import NoteWhoCame
from alongside.restorative.queries.sittings import register_of, sitting_of
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_who_came(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Everybody who takes part, on one page. With it the day was held."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_who_came", at=now)
    sitting = sitting_of(meeting, number)
    form = NoteWhoCame(posted(request), kept=words_kept_for(request), register=register_of(sitting))

    def act() -> None:
        note(sitting=sitting, came=form.came(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved who came.")
        return redirect("restorative_meeting", reference)
    return show(request, "note_who_came", meeting, form, sitting=sitting)
