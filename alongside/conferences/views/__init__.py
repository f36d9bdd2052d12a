"""The pages of preparing and holding a meeting, and what all of them do."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from alongside.access.guards import WorkerRequest
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.conferences import queries
from alongside.conferences.models import Conference
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm


def meeting_to_prepare(request: WorkerRequest, reference: str, *, page: str, at: datetime) -> Conference:
    """The meeting, for somebody of the conferencing service; that they opened it is written down."""
    conference = queries.get_conference_to_prepare_for(request.user, reference)
    note_opening(family=conference.family, page=page, by=request.user, at=at)
    return conference


def posted(request: WorkerRequest) -> QueryDict | None:
    """What was sent with the page's button; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def done(request: WorkerRequest, form: HouseForm, act: Callable[[], object], *, at: datetime) -> bool:
    """True when the answers were good and the action went through; its reasons otherwise stand on the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except Cannot as refusal:
        note_refusal(request, refusal, at=at)
        for reason in refusal.reasons:
            form.add_error(None, reason)
        return False
    return True


def note_refusal(request: WorkerRequest, refusal: Cannot, *, at: datetime) -> None:
    """A refused attempt stays written down, though its page comes back with the reasons."""
    detail = {"path": request.path[:500], "method": request.method, "why": type(refusal).__name__}
    record("page.refused", outcome=Outcome.REFUSED, detail=detail, by=request.user, at=at)


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
