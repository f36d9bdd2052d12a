"""One family's whole story, and the one thing to do next."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk import queries
from alongside.desk.rules.telling import entry_of
from alongside.families.actions import open_family
from alongside.families.models import Family
from alongside.families.queries import disputes_of
from alongside.families.queries.walls import standing_walls, wall_lines
from alongside.plans.queries import plan_at_the_table
from alongside.restorative.queries.next_step import meetings_of


@needs(Permission.FAMILY_OPEN)
def family(request: WorkerRequest, reference: str) -> HttpResponse:
    """Where the family is on the way, what stands in the way, and the story, newest first."""
    now = timezone.now()
    opened = open_family(reference=reference, page="family", by=request.user, at=now)
    number = _page_number(request.GET.get("page", ""))
    page = queries.family_page(opened, worker=request.user, today=timezone.localdate(now), page=number)
    context: dict[str, Any] = {
        "page": page,
        "family": opened,
        "today": timezone.localdate(now),
        "entries": [entry_of(line, now=now, address=queries.address) for line in page.lines],
        "number": number,
        "why_open": queries.why_open(page, request.user),
        "address": queries.address,
        "may_change": request.user.may(Permission.FAMILY_CHANGE) and not request.user.emergency,
        "may_read_agreement": True,
        "table_plan": plan_at_the_table(opened),
        "may_plan_at_the_table": _may_plan(request, opened),
        "restorative": meetings_of(opened.pk, request.user),
        "disputes": disputes_of(opened),
        "wall_lines": wall_lines(standing_walls(opened)),
    }
    return render(request, "desk/family.html", context)


def _may_plan(request: WorkerRequest, opened: Family) -> bool:
    may = request.user.may(Permission.PLAN_AT_THE_TABLE) and not request.user.emergency
    return may and not opened.stands_alone


def _page_number(typed: str) -> int:
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 6 else 1
