""" "You said, we changed" is taken from its page."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.public.actions.usefulness import end_reply as end
from alongside.public.queries.usefulness import get_reply


@needs(Permission.PAGES_EDIT)
def end_reply(request: WorkerRequest, number: int) -> HttpResponse:
    """Only takes the press of a button."""
    reply = get_reply(number)
    if request.method == "POST":
        end(reply=reply, by=request.user, at=timezone.now())
        messages.success(request, "It stands beneath the page no longer.")
    return redirect("page_usefulness", reply.page)
