"""The pages of restorative work, and what all of them do."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import render

from alongside.access.guards import WorkerRequest
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions import note_opening
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.restorative.models import Meeting
from alongside.restorative.queries.meetings import get_meeting_to_hold_for


def meeting_to_hold(request: WorkerRequest, reference: str, *, page: str, at: datetime) -> Meeting:
    """The meeting, for one of its facilitators; that they opened it is written down."""
    meeting = get_meeting_to_hold_for(request.user, reference)
    note_opening(family=meeting.family, page=page, by=request.user, at=at)
    return meeting


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
        detail = {"path": request.path[:500], "method": request.method, "why": type(refusal).__name__}
        record("page.refused", outcome=Outcome.REFUSED, detail=detail, by=request.user, at=at)
        for reason in refusal.reasons:
            form.add_error(None, reason)
        return False
    return True


def show(
    request: WorkerRequest, name: str, meeting: Meeting, form: HouseForm | None = None, **more: Any
) -> HttpResponse:
    """A page of this meeting."""
    page = {"meeting": meeting, "family": meeting.family, **more}
    if form is not None:
        page["form"] = form
    return render(request, f"restorative/{name}.html", page)


def pressed(request: WorkerRequest, act: Callable[[], object], *, said: str, at: datetime) -> bool:
    """A button of the meeting's page: what was done is said on the next page, and so is why it was not."""
    form = HouseForm(request.POST)
    if done(request, form, act, at=at):
        messages.success(request, said)
        return True
    for mistake in form.mistakes:
        messages.error(request, mistake["text"])
    return False


def inline(paper: HttpResponse, name: str) -> HttpResponse:
    """A file that opens in the browser, under a name that says nothing of anybody, and is kept nowhere on the way."""
    paper["Content-Disposition"] = f'inline; filename="{name}"'
    paper["Cache-Control"] = "no-store"
    return paper
