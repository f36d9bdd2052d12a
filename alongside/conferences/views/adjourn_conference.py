"""Stopping the meeting for now."""

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
def adjourn_conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """Why, and then a new day."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="adjourn_conference", at=now)
    form = forms.AdjournConference(posted(request), kept=words_kept_for(request))

    def act() -> None:
        actions.adjourn_conference(conference=conference, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The meeting is stopped for now. Set a new day when the family is ready.")
        return redirect("arrange_conference", reference)
    return show(request, "adjourn_conference", conference, form)
