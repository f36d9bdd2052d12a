"""Putting the meeting off, to find another day."""

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
def put_off_conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """Why another day is needed."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="put_off_conference", at=now)
    form = forms.PutOffConference(posted(request), kept=words_kept_for(request))

    def act() -> None:
        actions.put_off_conference(conference=conference, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The meeting is put off.")
        return redirect("conference", reference)
    return show(request, "put_off_conference", conference, form)
