"""Writing down why a meeting made no plan."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def note_no_plan(request: WorkerRequest, reference: str) -> HttpResponse:
    """Another meeting can follow."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="note_no_plan", at=now)
    form = forms.NoteNoPlan(posted(request), kept=words_kept_for(request))

    def act() -> None:
        actions.note_no_plan(conference=conference, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. You can hold another meeting.")
        return redirect("conference", reference)
    return show(request, "note_no_plan", conference, form)
