"""The pages of restorative work, and what all of them do."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest
from alongside.families.actions import note_opening
from alongside.foundation.forms import HouseForm
from alongside.restorative.models import Meeting
from alongside.restorative.queries.meetings import get_meeting_to_hold_for


def meeting_to_hold(request: WorkerRequest, reference: str, *, page: str, at: datetime) -> Meeting:
    """The meeting, for one of its facilitators; that they opened it is written down."""
    meeting = get_meeting_to_hold_for(request.user, reference)
    note_opening(family=meeting.family, page=page, by=request.user, at=at)
    return meeting


def show(
    request: WorkerRequest, name: str, meeting: Meeting, form: HouseForm | None = None, **more: Any
) -> HttpResponse:
    """A page of this meeting."""
    page = {"meeting": meeting, "family": meeting.family, **more}
    if form is not None:
        page["form"] = form
    return render(request, f"restorative/{name}.html", page)


def inline(paper: HttpResponse, name: str) -> HttpResponse:
    """A file that opens in the browser, under a name that says nothing of anybody, and is kept nowhere on the way."""
    paper["Content-Disposition"] = f'inline; filename="{name}"'
    paper["Cache-Control"] = "no-store"
    return paper
