"""A register that was closed is opened again, to put something right."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import pressed
from alongside.training.actions import closing
from alongside.training.views import LearnerRequest, learner_page, session_to_hold
from alongside.training.views.register import back_to_register


@require_POST
@learner_page
def open_register_again(request: LearnerRequest, reference: str) -> HttpResponse:
    """Nobody is told twice when it is closed again."""
    now = timezone.now()
    session = session_to_hold(request, reference)

    def act() -> None:
        closing.open_register_again(session=session, by=request.learner, at=now)

    pressed(request, act, said="The register is open again. Close it when it is right.", at=now)
    return back_to_register(session, request.POST)
