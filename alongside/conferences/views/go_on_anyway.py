"""Going on preparing a meeting although something between people is not mended yet."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import forms
from alongside.conferences.views import meeting_to_prepare, show
from alongside.families.actions import go_on_anyway as go_on
from alongside.families.queries import open_mending


@needs(Permission.CONFERENCE_PREPARE)
def go_on_anyway(request: WorkerRequest, reference: str) -> HttpResponse:
    """The reason, kept with who wrote it."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="go_on_anyway", at=now)
    form = forms.GoOnAnyway(posted(request), kept=words_kept_for(request))

    def act() -> None:
        go_on(family=conference.family, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "You can go on preparing the meeting.")
        return redirect("conference", reference)
    return show(request, "go_on_anyway", conference, form, waits=open_mending(conference.family) is not None)
