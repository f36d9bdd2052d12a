"""The restorative meetings a worker has something to do with."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.next_step import MEETINGS_A_PAGE, meeting_lines, restorative_work_of


@needs(Permission.RESTORATIVE_ASK)
def restorative_work(request: WorkerRequest) -> HttpResponse:
    """What they facilitate, supervise, asked for, or know of as the conferencing service; what goes on first."""
    shown = Paginator(restorative_work_of(request.user), MEETINGS_A_PAGE).get_page(request.GET.get("page"))
    rows = meeting_lines(list(shown.object_list), request.user)
    return render(request, "restorative/restorative_work.html", {"meetings": shown, "rows": rows})
