"""Until when one family's record is kept, and why."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.queries.retention import holds_on
from alongside.desk.queries.retention import kept_until as both_clocks
from alongside.desk.rules.retention import said
from alongside.families.actions import open_family


@needs(Permission.FAMILY_OPEN)
def kept_until(request: WorkerRequest, reference: str) -> HttpResponse:
    """Both clocks, with every rule that applies: the longest wins."""
    family = open_family(reference=reference, page="how long it is kept", by=request.user, at=timezone.now())
    page = {
        "family": family,
        "clocks": [(kept, said(kept)) for kept in both_clocks(family)],
        "holds": holds_on(family),
        "may_decide": request.user.may(Permission.RETENTION_DECIDE),
    }
    return render(request, "desk/kept_until.html", page)
