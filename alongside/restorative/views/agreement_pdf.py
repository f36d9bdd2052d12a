"""One person's copy of what was agreed, on paper."""

from django.http import Http404, HttpResponse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, render_pdf
from alongside.restorative.queries.agreements import agreement_of, copy_for, readers_of
from alongside.restorative.queries.paper import agreement_content
from alongside.restorative.views import inline, meeting_to_hold


@needs(Permission.RESTORATIVE_HOLD)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="One person’s copy of what they agreed with others.")
def agreement_pdf(request: WorkerRequest, reference: str, number: int, party_id: int) -> HttpResponse:
    """In large print, without what a wall keeps from them today."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="agreement_pdf", at=now)
    agreement = agreement_of(meeting, number)
    reader = next((one for one in readers_of(agreement) if one.pk == party_id), None)
    if agreement.made_at is None or reader is None:
        raise Http404
    content = agreement_content(agreement, copy_for(agreement, reader))
    paper = render_pdf(
        "restorative/agreement.typ",
        content,
        title=content["title"],
        name=content["title"],
        language=content["language"],
        size=LARGE_PRINT,
        at=agreement.made_at,
    )
    return inline(HttpResponse(paper, content_type="application/pdf"), "what-we-agreed.pdf")
