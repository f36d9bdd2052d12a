"""A learner takes back what they asked for."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import pressed
from alongside.training.actions.asked import take_back_asked as take_back
from alongside.training.queries.asked import get_asked_by
from alongside.training.views import LearnerRequest, learner_page


@require_POST
@learner_page
def take_back_asked(request: LearnerRequest, number: int) -> HttpResponse:
    """A button beside what nobody has answered yet."""
    now, asked = timezone.now(), get_asked_by(request.learner, number)
    said = "You have taken it back."
    pressed(request, lambda: take_back(asked=asked, by=request.learner, at=now), said=said, at=now)
    return redirect("ask_for_session")
