"""Going ahead with an urgent meeting before everyone has been met."""

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
def hold_anyway(request: WorkerRequest, reference: str) -> HttpResponse:
    """The reason, kept with who wrote it."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="hold_anyway", at=now)
    form = forms.HoldAnyway(posted(request), kept=words_kept_for(request))

    def act() -> None:
        actions.hold_anyway(conference=conference, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The meeting may go ahead. Everything else must still be ready.")
        return redirect("conference", reference)
    return show(request, "hold_anyway", conference, form)
