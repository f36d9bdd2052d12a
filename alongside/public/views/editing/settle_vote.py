"""What somebody said of a page has been dealt with."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.public.actions.usefulness import settle_vote as settle
from alongside.public.queries.usefulness import get_said


@needs(Permission.PAGES_EDIT)
def settle_vote(request: WorkerRequest, number: int) -> HttpResponse:
    """Only takes the press of a button."""
    vote = get_said(number)
    if request.method == "POST":
        settle(vote=vote, by=request.user, at=timezone.now())
    return redirect("page_usefulness", vote.page)
