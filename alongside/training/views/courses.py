"""Every course, for who arranges training."""

from django.http import HttpResponse

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries import courses as queries
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def courses(request: WorkerRequest) -> HttpResponse:
    """What is offered, and what is not."""
    found = list(queries.courses())
    offered, not_offered = ([one for one in found if one.offered is wanted] for wanted in (True, False))
    return show(request, "courses", offered=offered, not_offered=not_offered)
