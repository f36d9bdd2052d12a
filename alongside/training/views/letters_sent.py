"""What was sent about the places of a session, to whom, and whether it arrived."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.sent import sent_about
from alongside.training.queries.sessions import get_session
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def letters_sent(request: WorkerRequest, reference: str) -> HttpResponse:
    """Never the words: a link in them lets somebody in."""
    session = get_session(reference)
    return show(request, "letters_sent", session=session, places=sent_about(session, at=timezone.now()))
