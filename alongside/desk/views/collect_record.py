"""Putting somebody's record together."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
@require_POST
def collect_record(request: WorkerRequest, reference: str) -> HttpResponse:
    """Gather it from every room, and go on to reading it through."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="put a record together", now=now)
    try:
        actions.collect_record(record_request=asked, by=request.user, at=now)
    except actions.CannotCollectRecord as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "The record is put together.")
    return redirect("record_request", asked.reference)
