"""The circles I facilitate: being planned, going on, over."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.circles import circles_of

A_PAGE = 20


@needs(Permission.RESTORATIVE_NOTE)
def my_circles(request: WorkerRequest) -> HttpResponse:
    """Mine alone; nobody else sees them."""
    circles = Paginator(circles_of(request.user), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "restorative/my_circles.html", {"circles": circles})
