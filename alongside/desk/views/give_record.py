"""Writing down that somebody has been given their record."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import GiveRecord
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def give_record(request: WorkerRequest, reference: str) -> HttpResponse:
    """When, how and into whose hands. Then nothing of it changes any more."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="give a record", now=now)
    form = GiveRecord(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        initial={"given_on": timezone.localdate(now)},
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.give_record(record_request=asked, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotGiveRecord as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"{asked.person.short_name} has their record.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "form": form, "heading": "They have their record", "button": "They have it"}
    return render(request, "desk/about_record_request.html", page)
