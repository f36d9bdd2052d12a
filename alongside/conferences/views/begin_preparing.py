"""Beginning to prepare a family's meeting."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import actions, queries


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
def begin_preparing(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button beside an accepted request."""
    referral = queries.get_referral_to_prepare_for(request.user, reference)
    conference = actions.begin_preparing(referral=referral, by=request.user, at=timezone.now())
    messages.success(request, "You can begin. Here is everyone to talk to.")
    return redirect("conference", conference.reference)
