"""Letting people book a session."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions.sessions import open_session as open_it
from alongside.training.queries.arranging import get_arranged


@require_POST
@needs(Permission.TRAINING_ARRANGE)
def open_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """A button of the session's page, which says what still stands in the way."""
    now, session = timezone.now(), get_arranged(reference)
    said = "People can book this session now."
    pressed(request, lambda: open_it(session=session, by=request.user, at=now), said=said, at=now)
    return redirect("arrange_session", reference)
