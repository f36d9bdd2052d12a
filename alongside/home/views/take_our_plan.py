"""Taking our plan away: on paper, in large print, in easy read, safe on a kitchen table, or read aloud."""

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, SMALLEST_SIZE, render_pdf
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.our_plan import plan_read_by
from alongside.plans import actions, queries
from alongside.plans.states import CopyKind

SIZES = {CopyKind.PLAIN: SMALLEST_SIZE, CopyKind.TABLE: 14}


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The ways in which they can take their plan away.")
def take_our_plan(request: HttpRequest) -> HttpResponse:
    """Each kind in a line, with what is on it."""
    read = plan_read_by(cast(HomeRequest, request), now=timezone.now())
    return render(request, "home/take_our_plan.html", {"read": read})


@home_page
@leaves(Kind.FILE, to=Reader.RELATIVE, says="Their own copy of the plan, without anything they may not know.")
def our_plan_pdf(request: HttpRequest, kind: str) -> HttpResponse:
    """A file whose name says nothing about anybody."""
    home, now = cast(HomeRequest, request), timezone.now()
    if kind not in CopyKind.values:
        raise Http404
    wanted, plan, relative = CopyKind(kind), plan_read_by(home, now=now).plan, home.relative
    read = queries.plan_to_take(plan, relative.person, language=relative.language, at=now)
    language = read.translation.language_code if read.translation else ""
    actions.take_copy(plan=plan, person=relative.person, kind=wanted, language=language, at=now)
    paper = render_pdf(
        "plans/plan.typ",
        queries.paper_content(read, wanted),
        title=queries.paper_title(read, wanted),
        name="Our plan",
        language=language or "en",
        size=SIZES.get(wanted, LARGE_PRINT),
        at=now,
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="plan.pdf"'
    return response


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="The plan in reading order, for the browser to read aloud.")
def read_our_plan(request: HttpRequest) -> HttpResponse:
    """A plain page; where scripts run, the browser’s own voice reads it."""
    read = plan_read_by(cast(HomeRequest, request), now=timezone.now())
    return render(request, "home/read_our_plan.html", {"read": read, "plan": read.plan})
