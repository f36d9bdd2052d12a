"""One person's copy as a PDF."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, SMALLEST_SIZE, render_pdf
from alongside.plans import actions, queries
from alongside.plans.queries.copies import title_for, what_is_seen
from alongside.plans.queries.holding import translation_of
from alongside.plans.states import CopyKind
from alongside.plans.views import open_plan


@needs(Permission.PLAN_AT_THE_TABLE)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="One person’s copy of the plan.")
def plan_pdf(request: WorkerRequest, reference: str, copy_id: int) -> HttpResponse:
    """The copy, under a name that says nothing about anybody. Held words are read by the coordinator first."""
    now = timezone.now()
    plan = open_plan(request, reference, page="plan_pdf", now=now)
    copy = queries.get_copy_for(plan, copy_id)
    if actions.look_before_it_leaves(copy=copy, by=request.user, at=now):
        return redirect("held_copy", reference, copy.pk)
    translation, seen = translation_of(copy), what_is_seen(plan, copy.person)
    actions.note_copy_printed(copy=copy, by=request.user, at=now)
    paper = render_pdf(
        "plans/plan.typ",
        queries.plan_copy_content(plan, for_name=copy.for_name, translation=translation, seen=seen),
        title=title_for(plan, seen, translation),
        name="Our plan",
        language=copy.language or "en",
        size=LARGE_PRINT if copy.kind == CopyKind.LARGE else SMALLEST_SIZE,
        at=copy.made_at,
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="plan.pdf"'
    response["Cache-Control"] = "no-store"
    return response
