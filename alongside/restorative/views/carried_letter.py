"""Words that were passed on, as a letter for somebody without a page of their own."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, render_pdf
from alongside.restorative.queries.carried import get_carried, read_before_it_goes
from alongside.restorative.queries.paper import carried_content
from alongside.restorative.views import inline, meeting_to_hold


@needs(Permission.RESTORATIVE_HOLD)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="Words that were passed on to one person, as a letter.")
def carried_letter(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """In large print. Words that tell since a wall was set are read by a facilitator first."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="carried_letter", at=now)
    carried = get_carried(meeting, number)
    if carried.passed_on_at is None or read_before_it_goes(carried).is_held:
        return redirect("pass_on", reference, number)
    content = carried_content(carried)
    paper = render_pdf(
        "restorative/letter.typ",
        content,
        title=content["title"],
        name="A letter",
        language=content["language"],
        size=LARGE_PRINT,
    )
    return inline(HttpResponse(paper, content_type="application/pdf"), "letter.pdf")
