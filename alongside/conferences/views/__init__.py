"""The pages of preparing and holding a meeting, and what all of them do."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest
from alongside.conferences import queries
from alongside.conferences.models import Conference
from alongside.families.actions import note_opening
from alongside.foundation.forms import HouseForm


def meeting_to_prepare(request: WorkerRequest, reference: str, *, page: str, at: datetime) -> Conference:
    """The meeting, for somebody of the conferencing service; that they opened it is written down."""
    conference = queries.get_conference_to_prepare_for(request.user, reference)
    note_opening(family=conference.family, page=page, by=request.user, at=at)
    return conference


def show(
    request: WorkerRequest, name: str, conference: Conference, form: HouseForm | None = None, **more: Any
) -> HttpResponse:
    """A page of this meeting."""
    page = {
        "conference": conference,
        "family": conference.family,
        "meeting_name": conference.referral.service.meeting_name,
        **more,
    }
    if form is not None:
        page["form"] = form
    return render(request, f"conferences/{name}.html", page)
