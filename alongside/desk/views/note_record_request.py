"""Writing down that somebody asked for their record: whoever they asked does it, the same day."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import NoteRecordRequest
from alongside.families.actions import open_family
from alongside.families.queries import member_of


@needs(Permission.FAMILY_OPEN)
def note_record_request(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Ask who asks, when, how it came, and how we know who they are."""
    now = timezone.now()
    today = timezone.localdate(now)
    family = open_family(reference=reference, page="somebody asks for their record", by=request.user, at=now)
    member = member_of(family, person_id)
    form = NoteRecordRequest(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        initial={"asked_on": today},
        today=today,
    )
    if request.method == "POST" and form.is_valid():
        try:
            noted = actions.note_record_request(
                family=family, person=member.person, **form.cleaned_data, by=request.user, at=now
            )
        except actions.CannotNoteRecordRequest as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"It is written down, and due on {noted.due_on:%-d %B %Y}.")
            if request.user.may(Permission.RECORDS_GIVE):
                return redirect("record_request", noted.reference)
            return redirect("family_member", family.reference, person_id)
    page = {"family": family, "member": member, "form": form, "today": today}
    return render(request, "desk/note_record_request.html", page)
