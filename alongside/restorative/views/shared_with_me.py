"""What others placed in the window and share with this worker, for supervision."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.reflections import reflections_shared_with
from alongside.restorative.rules.window import corner_of

A_PAGE = 25


@needs(Permission.REFLECT)
def shared_with_me(request: WorkerRequest) -> HttpResponse:
    """For as long as they share it."""
    listed = Paginator(reflections_shared_with(request.user), A_PAGE).get_page(request.GET.get("page"))
    rows = [(one, corner_of(one.support, one.challenge)) for one in listed]
    return render(request, "restorative/shared_with_me.html", {"listed": listed, "rows": rows})
