"""What a worker placed in the window: their own picture over time, with the list beside it. Nobody else's page."""

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.reflections import reflections_of, reflections_shared_with
from alongside.restorative.rules.window import corner_of, dots_of

A_PAGE = 25
NEW = timedelta(days=90)
MOST_DRAWN = 500


@needs(Permission.REFLECT)
def my_reflections(request: WorkerRequest) -> HttpResponse:
    """What is newer than three months stands out in the picture."""
    mine, since = reflections_of(request.user), timezone.now() - NEW
    drawn = [(one.support, one.challenge, one.placed_at >= since) for one in mine[:MOST_DRAWN]]
    listed = Paginator(mine, A_PAGE).get_page(request.GET.get("page"))
    page = {
        "dots": dots_of(drawn),
        "drawn": len(drawn),
        "listed": listed,
        "rows": [(one, corner_of(one.support, one.challenge)) for one in listed],
        "others": reflections_shared_with(request.user).count(),
    }
    return render(request, "restorative/my_reflections.html", page)
