"""The family presents a plan they wrote on paper."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences.queries import get_conference_for
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries


@needs(Permission.PLAN_WRITE_DOWN)
@require_POST
def start_plan(request: WorkerRequest, conference_reference: str) -> HttpResponse:
    """Begin writing down what they present, and only that."""
    now = timezone.now()
    conference = get_conference_for(request.user, conference_reference)
    note_opening(family=conference.family, page="start_plan", by=request.user, at=now)
    try:
        plan = actions.start_plan(conference=conference, by=request.user, at=now)
    except Cannot as refusal:
        messages.error(request, str(refusal))
        begun = queries.plan_of_conference(conference)
        if begun is None:
            raise Http404 from refusal
        return redirect("plan", begun.reference)
    return redirect("write_plan", plan.reference)
