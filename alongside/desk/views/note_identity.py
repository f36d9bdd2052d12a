"""How we know that somebody who asks for a record is who they say."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import NoteIdentity
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def note_identity(request: WorkerRequest, reference: str) -> HttpResponse:
    """Write down how it was checked; for somebody who asks for another, why they may."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="who asks for a record", now=now)
    form = NoteIdentity(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current={"identity_checked_how": asked.identity_checked_how, "may_ask_because": asked.may_ask_because},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_identity(record_request=asked, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotNoteRecordRequest as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "It is written down how we know who asks.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "form": form, "heading": "How do we know who asks?", "button": "Save"}
    return render(request, "desk/about_record_request.html", page)
