"""Somebody is not safe now: reading it, and saying what was done."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.voice import actions, queries
from alongside.voice.forms import CloseAlert
from alongside.voice.views import say_why


@needs(Permission.FAMILY_OPEN)
def alert(request: WorkerRequest, number: int) -> HttpResponse:
    """Opening it is reading it: whoever pressed it sees who has, and when. Out of hours, this page alone is open."""
    now = timezone.now()
    found = actions.read_alert(alert=queries.get_alert_for(request.user, number), by=request.user, at=now)
    if family_is_open := queries.opens_family_of(request.user, found):
        note_opening(family=found.family, page="alert", by=request.user, at=now)
    form = CloseAlert(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.close_alert(alert=found, what_was_done=form.cleaned_data["what_was_done"], by=request.user, at=now)
            return redirect("alert", number)
        except Cannot as refusal:
            say_why(form, refusal)
    page = {
        "alert": queries.get_alert_for(request.user, number),
        "form": form,
        "told": queries.told_of(found),
        "family_is_open": family_is_open,
    }
    return render(request, "voice/alert.html", page)
