"""Sessions that are over or were called off."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.training.queries.arranging import past
from alongside.training.views import show

A_PAGE = 50


@needs(Permission.TRAINING_ARRANGE)
def past_sessions(request: WorkerRequest) -> HttpResponse:
    """The last first, fifty a page."""
    page = Paginator(past(timezone.now()), A_PAGE).get_page(request.GET.get("page"))
    return show(request, "past_sessions", sessions=page)
