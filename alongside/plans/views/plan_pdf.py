"""One person's copy as a PDF."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.paper import LARGE_PRINT, SMALLEST_SIZE, render_pdf
from alongside.plans import actions, queries
from alongside.plans.states import CopyKind
from alongside.plans.views import open_plan


@needs(Permission.PLAN_WRITE_DOWN)
def plan_pdf(request: WorkerRequest, reference: str, copy_id: int) -> HttpResponse:
    """The copy, under a name that says nothing about anybody."""
    now = timezone.now()
    plan = open_plan(request, reference, page="plan_pdf", now=now)
    copy = queries.get_copy_for(plan, copy_id)
    translation = queries.get_translation(plan, copy.language) if copy.language else None
    actions.note_copy_printed(copy=copy, by=request.user, at=now)
    title = (translation.texts.get("title") if translation else "") or queries.copy_title(plan.family)
    paper = render_pdf(
        "plans/plan.typ",
        queries.plan_copy_content(plan, for_name=copy.for_name, translation=translation),
        title=title,
        name="Our plan",
        language=copy.language or "en",
        size=LARGE_PRINT if copy.kind == CopyKind.LARGE else SMALLEST_SIZE,
        at=copy.made_at,
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="plan.pdf"'
    response["Cache-Control"] = "no-store"
    return response
