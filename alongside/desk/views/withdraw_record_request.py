"""A request for a record that was written down by mistake is taken back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import WithdrawRecordRequest
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def withdraw_record_request(request: WorkerRequest, reference: str) -> HttpResponse:
    """With how it came about. It stays in the list, as taken back."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="a request noted by mistake", now=now)
    form = WithdrawRecordRequest(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        try:
            actions.withdraw_record_request(record_request=asked, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotWithdrawRecordRequest as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The request is taken back.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "form": form, "heading": "Written down by mistake", "button": "Take the request back"}
    return render(request, "desk/about_record_request.html", page)
