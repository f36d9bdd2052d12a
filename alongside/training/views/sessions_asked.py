"""The sessions that settings ask for, for their own people."""

from django.core.paginator import Paginator
from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.asked import asks_answered, asks_waiting
from alongside.training.views import show

A_PAGE = 30


@needs(Permission.TRAINING_ARRANGE)
def sessions_asked(request: WorkerRequest) -> HttpResponse:
    """What waits, the oldest first; then what was answered."""
    answered = Paginator(asks_answered(), A_PAGE).get_page(request.GET.get("page"))
    return show(request, "sessions_asked", waiting=list(asks_waiting()), answered=answered)
