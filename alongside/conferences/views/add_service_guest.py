"""Asking a worker to come."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms
from alongside.conferences.states import Coming
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def add_service_guest(request: WorkerRequest, reference: str) -> HttpResponse:
    """Who, from where, and what the family wants from them."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="add_service_guest", at=now)
    form = forms.AddServiceGuest(posted(request), kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data | {"coming": Coming(form.cleaned_data["coming"])}
        actions.add_service_guest(conference=conference, **said, by=request.user, at=now)

    if done(request, form, act, at=now):
        return redirect("conference", reference)
    return show(request, "add_service_guest", conference, form)
