"""The families I work alongside, and a way to begin with another."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk import queries


@needs(Permission.FAMILY_OPEN)
def families(request: WorkerRequest) -> HttpResponse:
    """Every family this worker may open, newest first, a page at a time."""
    shown = Paginator(queries.my_families(request.user), queries.FAMILIES_A_PAGE).get_page(request.GET.get("page"))
    rows = queries.family_lines(list(shown.object_list), on=timezone.localdate())
    return render(request, "desk/families.html", {"families": shown, "rows": rows})
