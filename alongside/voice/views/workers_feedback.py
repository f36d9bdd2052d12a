"""How it was for a worker: the same questions that the family is asked."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.voice import actions, queries
from alongside.voice.forms import HowItWas
from alongside.voice.states import AsWhat
from alongside.voice.views import open_family, say_why


@needs(Permission.FAMILY_OPEN)
def workers_feedback(request: WorkerRequest, reference: str) -> HttpResponse:
    """Once for each meeting that was held. Nobody reads who answered what."""
    now = timezone.now()
    family = open_family(request, reference, page="workers_feedback", now=now)
    conference = queries.workers_feedback(request.user, family)
    form = HowItWas(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and conference and form.is_valid():
        try:
            actions.give_feedback(
                family=family,
                worker=request.user,
                conference=conference,
                answers=form.answers(),
                as_what=AsWhat.WORKER,
                by=request.user,
                at=now,
            )
            return redirect("family_voice", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {"form": form, "family": family, "conference": conference, "person": None}
    return render(request, "voice/feedback.html", shown)
