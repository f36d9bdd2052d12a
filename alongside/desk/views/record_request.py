"""One person's request for their record: how far it is, what stands in the way, and the one thing to do next."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.desk.models import RecordRequest
from alongside.desk.queries.records import get_record_request_for, standing_of_request
from alongside.families.actions import note_opening


def open_record_request(request: WorkerRequest, reference: str, *, page: str, now: datetime) -> RecordRequest:
    """The request with this reference, noting that this worker opened it; 404 when they may not know of it."""
    record_request = get_record_request_for(request.user, reference)
    note_opening(family=record_request.family, page=page, by=request.user, at=now)
    return record_request


@needs(Permission.RECORDS_GIVE)
def record_request(request: WorkerRequest, reference: str) -> HttpResponse:
    """Who asked, when it is due, and how far it is."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="a request for a record", now=now)
    page = {"asked": asked, "standing": standing_of_request(asked, request.user), "today": timezone.localdate(now)}
    return render(request, "desk/record_request.html", page)
