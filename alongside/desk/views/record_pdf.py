"""The copy of somebody's record, as a PDF."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.queries.records.paper import record_content, record_title
from alongside.desk.views.record_request import open_record_request
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, SMALLEST_SIZE, render_pdf


@needs(Permission.RECORDS_GIVE)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="The copy of somebody’s own record.")
def record_pdf(request: WorkerRequest, reference: str) -> HttpResponse:
    """Nothing leaves while a passage waits; the file's name says nothing about anybody."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="the copy of a record", now=now)
    try:
        actions.note_copy_made(record_request=asked, by=request.user, at=now)
    except actions.CannotGiveRecord as refusal:
        messages.warning(request, str(refusal))
        return redirect("record_request", asked.reference)
    size = LARGE_PRINT if request.GET.get("size") == "large" else SMALLEST_SIZE
    paper = render_pdf("desk/record.typ", record_content(asked), title=record_title(asked), size=size, at=now)
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="record.pdf"'
    response["Cache-Control"] = "no-store"
    return response
