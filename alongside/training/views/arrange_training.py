"""The page of those who arrange training: what waits, and the sessions to come."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries import arranging as queries
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def arrange_training(request: WorkerRequest) -> HttpResponse:
    """What has to be seen to first, then what can be booked and how full it is, then what is being prepared."""
    now = timezone.now()
    return show(
        request,
        "arrange_training",
        waits=queries.what_waits(now),
        to_come=list(queries.to_come(now)),
        drafts=list(queries.drafts()),
    )
