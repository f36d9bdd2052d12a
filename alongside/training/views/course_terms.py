"""The terms courses are offered on."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.courses import terms
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def course_terms(request: WorkerRequest) -> HttpResponse:
    """All of them, and when each was checked."""
    return show(request, "course_terms", all_terms=list(terms()))
