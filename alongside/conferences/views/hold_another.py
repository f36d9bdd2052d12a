"""Preparing another meeting, after one that made no plan."""

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
def hold_another(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button beside a meeting that made no plan, or a plan that was not agreed."""
    referral = queries.get_referral_to_prepare_for(request.user, reference)
    conference = actions.hold_another(referral=referral, by=request.user, at=timezone.now())
    messages.success(request, "Another meeting can be prepared. Everyone is asked again.")
    return redirect("conference", conference.reference)
