"""Somebody takes back what they noted, within the hour."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import pressed
from alongside.training.actions.observations import undo_observation as undo
from alongside.training.queries.observations import get_observation_of
from alongside.training.views import LearnerRequest, learner_page


@learner_page
@require_POST
def undo_observation(request: LearnerRequest, number: int) -> HttpResponse:
    """404 for what somebody else noted."""
    now, noted = timezone.now(), get_observation_of(request.learner, number)
    pressed(
        request, lambda: undo(observation=noted, by=request.learner, at=now), said="It is not noted any more.", at=now
    )
    return redirect("observations")
