"""Telling somebody what changed because of what they said."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.voice import actions
from alongside.voice.forms import TellWhatChanged
from alongside.voice.views import open_family, said_in, say_why


@needs(Permission.FAMILY_OPEN)
def tell_what_changed(request: WorkerRequest, reference: str, said_id: int) -> HttpResponse:
    """They read it on their own page; a message that says nothing tells them to look."""
    now = timezone.now()
    family = open_family(request, reference, page="tell_what_changed", now=now)
    said = said_in(request, family, said_id)
    form = TellWhatChanged(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.tell_what_changed(said=said, words=form.cleaned_data["words"], by=request.user, at=now)
            return redirect("family_voice", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "voice/tell_what_changed.html", {"form": form, "family": family, "said": said})
