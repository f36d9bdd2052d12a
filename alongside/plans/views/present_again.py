"""The family presents its plan once more."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions
from alongside.plans.views import open_plan


@needs(Permission.PLAN_WRITE_DOWN)
@require_POST
def present_again(request: WorkerRequest, reference: str) -> HttpResponse:
    """It goes back to be answered, with what the family said beside each change."""
    now = timezone.now()
    plan = open_plan(request, reference, page="present_again", now=now)
    try:
        actions.present_again(plan=plan, by=request.user, at=now)
        messages.success(request, "The plan waits for an answer again.")
    except Cannot as refusal:
        messages.error(request, str(refusal))
    return redirect("plan", reference)
