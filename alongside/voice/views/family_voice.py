"""What children and family said, as far as this worker was let read it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.voice import queries
from alongside.voice.views import open_family


@needs(Permission.FAMILY_OPEN)
def family_voice(request: WorkerRequest, reference: str) -> HttpResponse:
    """Exact words biggest; which have had no answer yet; alerts. Nothing here says that there is more."""
    now = timezone.now()
    family = open_family(request, reference, page="family_voice", now=now)
    heard = queries.heard_of(request.user, family)
    page = {
        "family": family,
        "waiting": [one for one in heard if one.waits_for_an_answer],
        "answered": [one for one in heard if not one.waits_for_an_answer],
        "feelings": queries.feelings_let_read(request.user, family),
        "wishes": queries.wishes_in(family),
        "alerts": queries.alerts_of(request.user, family),
        "feedback_on": queries.workers_feedback(request.user, family),
        "asked": queries.held_in(family),
    }
    return render(request, "voice/family_voice.html", page)
