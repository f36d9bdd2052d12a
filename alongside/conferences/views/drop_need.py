"""Taking away something a person no longer needs."""

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
def drop_need(request: WorkerRequest, reference: str, need_id: int) -> HttpResponse:
    """A button on the page of one need."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="drop_need", at=now)
    need = queries.get_need(conference, need_id)
    actions.drop_need(need=need, by=request.user, at=now)
    return redirect(queries.page_about(conference, need.person))
