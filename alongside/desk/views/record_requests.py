"""Everybody who asked for their record, with the day each is due."""

from django.core.paginator import Paginator
from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.queries.records import PASSAGES_A_PAGE, record_requests_visible_to
from alongside.desk.queries.records.requests import STILL_TO_GIVE


@needs(Permission.RECORDS_GIVE)
def record_requests(request: WorkerRequest) -> HttpResponse:
    """The open ones first, by the day they are due; then those that were given or taken back."""
    mine = record_requests_visible_to(request.user)
    over = mine.exclude(status__in=STILL_TO_GIVE).order_by(Coalesce("given_at", "withdrawn_at").desc())
    page = {
        "open_requests": list(mine.filter(status__in=STILL_TO_GIVE).order_by("due_on")),
        "over": Paginator(over, PASSAGES_A_PAGE).get_page(request.GET.get("page")),
        "today": timezone.localdate(),
    }
    return render(request, "desk/record_requests.html", page)
