"""Undoing that somebody is not invited."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import actions, queries
from alongside.conferences.views import meeting_to_prepare


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
def invite_again(request: WorkerRequest, reference: str, guest_id: int) -> HttpResponse:
    """A button beside somebody who was kept away."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="invite_again", at=now)
    guest = actions.invite_again(guest=queries.get_guest(conference, guest_id), by=request.user, at=now)
    messages.success(request, f"{guest.person.short_name} may be invited again.")
    return redirect("conference", reference)
