"""Everybody who asked for their record, with the day each is due."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.queries.records import PASSAGES_A_PAGE, record_requests_visible_to
from alongside.desk.states import RequestStatus


@needs(Permission.RECORDS_GIVE)
def record_requests(request: WorkerRequest) -> HttpResponse:
    """The open ones first, by the day they are due; then those that were given."""
    mine = record_requests_visible_to(request.user)
    given = mine.filter(status=RequestStatus.GIVEN).order_by("-given_at")
    page = {
        "open_requests": list(mine.exclude(status=RequestStatus.GIVEN).order_by("due_on")),
        "given": Paginator(given, PASSAGES_A_PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
    }
    return render(request, "desk/record_requests.html", page)
