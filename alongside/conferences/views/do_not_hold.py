"""Writing down that there is no meeting, and why."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.conferences import actions, forms
from alongside.conferences.states import NotHeldWhy
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def do_not_hold(request: WorkerRequest, reference: str) -> HttpResponse:
    """A reason, and words the family would agree with."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="do_not_hold", at=now)
    form = forms.DoNotHold(posted(request), kept=words_kept_for(request))

    def act() -> None:
        reason, why = NotHeldWhy(form.cleaned_data["reason"]), form.cleaned_data["why"]
        actions.do_not_hold(conference=conference, reason=reason, why=why, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. There is no meeting.")
        return redirect("conference", reference)
    return show(request, "do_not_hold", conference, form)
