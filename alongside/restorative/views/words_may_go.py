"""Noting that somebody says now that their words may be passed on."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import let_words_go
from alongside.restorative.queries.carried import get_carried
from alongside.restorative.views import meeting_to_hold


@require_POST
@needs(Permission.RESTORATIVE_HOLD)
def words_may_go(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """One button."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="words_may_go", at=now)
    carried = get_carried(meeting, number)

    def act() -> None:
        let_words_go(carried=carried, may_pass_on=True, by=request.user, at=now)

    pressed(request, act, said="It may be passed on now.", at=now)
    return redirect("pass_on", reference, number)
