"""How long records are kept: the council's table, the holds, what is due, and what has gone."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.queries import retention as queries
from alongside.partners.queries import service_of


@needs(Permission.RETENTION_DECIDE)
def retention(request: WorkerRequest) -> HttpResponse:
    """The table with where each rule comes from; then what waits for two people."""
    service = service_of(request.user)
    due = Paginator(queries.due_visible_to(request.user), queries.DUE_A_PAGE).get_page(request.GET.get("page"))
    page = {
        "rules": queries.rules_now(),
        "service": service,
        "holds": list(queries.holds_of_service(service)),
        "due": due,
        "done": list(queries.disposals_done(service)),
    }
    return render(request, "desk/retention.html", page)
