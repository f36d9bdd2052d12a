"""How far a workbook is, and, once it is read, what it came to."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.models import AnnexImport
from alongside.families.queries import current_statuses
from alongside.families.queries.annex_imports import children_brought_in, get_annex_import_for
from alongside.families.states import ImportStatus

SECONDS_BETWEEN_LOOKS = 4
LINES_A_PAGE = 50


@needs(Permission.CHILDREN_BRING_IN)
def annex_import(request: WorkerRequest, number: int) -> HttpResponse:
    """Looks again by itself while the workbook is being read, without JavaScript, unless asked to keep still."""
    brought = get_annex_import_for(request.user, number)
    if brought.status in (ImportStatus.WAITING, ImportStatus.RUNNING):
        still = "still" in request.GET
        response = render(request, "families/annex_import_running.html", {"brought": brought, "still": still})
        if not still:  # a header, so that a reader of the page is not told of a thing in it that moves
            response["Refresh"] = str(SECONDS_BETWEEN_LOOKS)
        return response
    if brought.status == ImportStatus.REFUSED:
        return render(request, "families/annex_import_refused.html", {"brought": brought})
    return render(request, "families/annex_import.html", _report(request, brought))


def _report(request: WorkerRequest, brought: AnnexImport) -> dict[str, Any]:
    report = brought.report
    children = _page(request, "children", report["child_ids"])
    people = list(children_brought_in(request.user, list(children)))
    return {
        "brought": brought,
        "report": report,
        "totals": report["totals"],
        "not_taken": _page(request, "rows", report["not_taken"]),
        "to_check": _page(request, "check", report["to_check"]),
        "children": children,
        "people": people,
        "statuses": current_statuses(people, on=timezone.localdate()),
        "may_begin": request.user.may(Permission.FAMILY_ADD),
    }


def _page(request: WorkerRequest, name: str, lines: list[Any]) -> Page[Any]:
    return Paginator(lines, LINES_A_PAGE).get_page(request.GET.get(name))
