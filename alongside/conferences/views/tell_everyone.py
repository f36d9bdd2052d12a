"""Telling everyone who is invited that there is something new on their own pages."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, note_refusal
from alongside.access.states import Permission
from alongside.conferences import actions
from alongside.conferences.views import meeting_to_prepare
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import plural
from alongside.foundation.leaving import Kind, Reader, leaves


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
@leaves(Kind.PAGE, to=Reader.WORKER, says="How many of those invited were written to.")
def tell_everyone(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each alone; nobody reads who else was told."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="tell_everyone", at=now)
    address = request.build_absolute_uri(reverse("our_meeting"))
    try:
        sent = actions.tell_everyone_invited(conference=conference, address=address, by=request.user, at=now)
    except Cannot as refusal:
        note_refusal(request, refusal, at=now)
        messages.error(request, " ".join(refusal.reasons))
    else:
        messages.success(request, f"Told {plural(len(sent), 'person', 'people')}, each alone.")
    return redirect("conference", reference)
