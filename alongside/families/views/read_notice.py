"""Noting that a notice was read."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries


@require_POST
@needs(Permission.SEE_MY_WORK)
def read_notice(request: WorkerRequest, number: int) -> HttpResponse:
    """A button beside each notice at the top of my work."""
    notice = queries.get_notice_for(request.user, number)
    actions.read_notice(notice=notice, by=request.user, at=timezone.now())
    return redirect("my_work")
