"""More time to answer somebody who asked for their record."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import ExtendRecordRequest
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def extend_record_request(request: WorkerRequest, reference: str) -> HttpResponse:
    """Up to three months in all, with a reason that they were told within the first."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="more time for a record", now=now)
    form = ExtendRecordRequest(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            asked = actions.extend_record_request(record_request=asked, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotExtendRecordRequest as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"It is due on {asked.due_on:%-d %B %Y} now.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "form": form, "heading": "More time", "button": "Take more time"}
    return render(request, "desk/about_record_request.html", page)
