"""Closing the register: the page says first what follows from it."""

from django.contrib import messages
from django.http import HttpResponse
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.foundation.forms import HouseForm
from alongside.training.actions import closing
from alongside.training.queries.register import register_of
from alongside.training.rules.attending import blockers_to_closing
from alongside.training.states import Came, SessionStatus
from alongside.training.views import LearnerRequest, learner_page, session_to_hold, show
from alongside.training.views.register import back_to_register


@learner_page
def close_register(request: LearnerRequest, reference: str) -> HttpResponse:
    """Whoever has no mark did not come; whoever came to no day is told."""
    now = timezone.now()
    session = session_to_hold(request, reference)
    form = HouseForm(posted(request))

    def act() -> None:
        closing.close_register(session=session, by=request.learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The register is closed. Whoever came is asked how it was.")
        return back_to_register(session, {})
    days = list(session.days.all())
    lines = register_of(session, days, days[-1]) if days else []
    gaps = [line for line in lines if None in line.marks]
    away = [line for line in lines if all(mark is None or mark.came == Came.NO for mark in line.marks)]
    last = days[-1].starts_at if days else None
    why_not = blockers_to_closing(SessionStatus(session.status), last, at=now)
    return show(request, "close_register", session=session, form=form, gaps=gaps, away=away, why_not=why_not)
