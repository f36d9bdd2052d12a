"""The restorative conversations I noted."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.conversations import can_still_be_taken_back, conversations_noted_by

A_PAGE = 20


@needs(Permission.RESTORATIVE_NOTE)
def conversations(request: WorkerRequest) -> HttpResponse:
    """Newest first; what is fresh can be taken back."""
    now = timezone.now()
    noted = Paginator(conversations_noted_by(request.user), A_PAGE).get_page(request.GET.get("page"))
    fresh = {one.pk for one in noted if can_still_be_taken_back(one, at=now)}
    return render(request, "restorative/conversations.html", {"noted": noted, "fresh": fresh})
