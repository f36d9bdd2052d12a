"""What waits for me, what is late, and the families I work alongside."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk import queries
from alongside.families.queries import MOST_NOTICES, my_emergencies
from alongside.families.queries import notices_for as unread_notices
from alongside.voice.queries import alerts_waiting_for


@needs(Permission.SEE_MY_WORK)
def my_work(request: WorkerRequest) -> HttpResponse:
    """One page to begin the day with."""
    now = timezone.now()
    today = timezone.localdate(now)
    worker = request.user
    families = Paginator(queries.my_families(worker), queries.FAMILIES_A_PAGE)
    page = {
        "alerts": alerts_waiting_for(worker),
        "told": list(unread_notices(worker)[:MOST_NOTICES]),
        "emergencies": list(my_emergencies(worker)),
        "waiting": queries.what_waits_for(worker, today=today, at=now),
        "families": families.get_page(request.GET.get("page")),
        "children": queries.children_to_begin_with(worker, today=today),
        "most_children": queries.MOST_CHILDREN,
        "today": today,
        "address": queries.address,
    }
    return render(request, "desk/my_work.html", page)
