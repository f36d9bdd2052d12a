"""When and where people meet, as a letter for somebody without a page of their own."""

from django.http import Http404, HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, render_pdf
from alongside.restorative.queries.paper import sitting_content
from alongside.restorative.queries.parties import party_of
from alongside.restorative.queries.sittings import sitting_of
from alongside.restorative.views import inline, meeting_to_hold


@needs(Permission.RESTORATIVE_HOLD)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="When and where one person is asked to meet, as a letter.")
def sitting_letter(request: WorkerRequest, reference: str, number: int, party_id: int) -> HttpResponse:
    """The day, the place and how to get there; nobody else is named."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="sitting_letter", at=now)
    sitting, party = sitting_of(meeting, number), party_of(meeting, party_id)
    if not party.takes_part:
        raise Http404
    content = sitting_content(sitting, party)
    paper = render_pdf(
        "restorative/letter.typ",
        content,
        title=content["title"],
        name="A letter",
        language=content["language"],
        size=LARGE_PRINT,
    )
    return inline(HttpResponse(paper, content_type="application/pdf"), "letter.pdf")
