"""Workers and their accounts."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission, Role
from alongside.partners import queries

ACCOUNTS_A_PAGE = 50


@needs(Permission.WORKER_ADD)
def accounts(request: WorkerRequest) -> HttpResponse:
    """Everyone with an account, those that are open first; nothing of any family."""
    shown = Paginator(queries.accounts(), ACCOUNTS_A_PAGE).get_page(request.GET.get("page"))
    rows = [
        {
            "worker": worker,
            "place": getattr(worker, "practitioner", None),
            "roles": ", ".join(Role(role).label.lower() for role in worker.roles if role in Role.values)
            or "comes to learn",
        }
        for worker in shown.object_list
    ]
    return render(request, "partners/accounts.html", {"accounts": shown, "rows": rows})
