"""Reading somebody's record through before it is given."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.queries.records import PASSAGES_A_PAGE, passages_of, standing_of_request
from alongside.desk.queries.records.requests import chapters_of
from alongside.desk.views.record_request import open_record_request

ONLY = {"waiting": "Waits to be read", "decided": "Decided", "own": "About this person only", "all": "Everything"}


@needs(Permission.RECORDS_GIVE)
def review_record(request: WorkerRequest, reference: str) -> HttpResponse:
    """A page of passages at a time: those that wait, unless another part was chosen."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="read a record through", now=now)
    chosen = request.GET.get("only", "")
    only = chosen if chosen in ONLY else "waiting"
    passages = Paginator(passages_of(asked, only=only), PASSAGES_A_PAGE).get_page(request.GET.get("page"))
    page = {
        "asked": asked,
        "standing": standing_of_request(asked, request.user),
        "passages": passages,
        "chapters": chapters_of(list(passages.object_list)),
        "only": only,
        "parts": ONLY,
    }
    return render(request, "desk/review_record.html", page)
