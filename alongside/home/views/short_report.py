"""The short report for the family, as they read it at home."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.conferences.queries import my_place, who_to_ring
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.queries.written import report_items
from alongside.home.views import HomeRequest, home_page
from alongside.referrals.queries import report_at_home


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The family’s report, for those asked to the meeting, unless it is held.")
def short_report(request: HomeRequest) -> HttpResponse:
    """Held, not written yet, or not theirs to read: the page is the same."""
    family, person = request.relative.family, request.relative.person
    report = report_at_home(family) if my_place(family, person) else None
    page: dict[str, object] = {"report": report, "items": [], "to_ring": who_to_ring(family)}
    if report is not None:
        page["items"] = report_items(family, person, report)
    return render(request, "home/short_report.html", page)
