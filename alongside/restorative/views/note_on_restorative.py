"""What the facilitators of a restorative meeting write down for themselves."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.noting import note_on_restorative as note
from alongside.restorative.forms.notes import NoteOnRestorative
from alongside.restorative.queries.notes import NOTES_A_PAGE, notes_of
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_on_restorative(request: WorkerRequest, reference: str) -> HttpResponse:
    """A new note, and below it all that were written, the newest first."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_on_restorative", at=now)
    form = NoteOnRestorative(posted(request), kept=words_kept_for(request))

    def act() -> None:
        note(meeting=meeting, words=form.cleaned_data["words"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved.")
        return redirect("note_on_restorative", reference)
    notes = Paginator(notes_of(meeting), NOTES_A_PAGE).get_page(request.GET.get("page"))
    over = blockers_to_changing(meeting.status)
    return show(request, "note_on_restorative", meeting, form, notes=notes, over=over)
