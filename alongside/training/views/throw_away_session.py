"""Throwing away a session that was only being prepared."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs, pressed
from alongside.access.states import Permission
from alongside.training.actions.sessions import throw_away_session as throw_away
from alongside.training.queries.arranging import get_arranged
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def throw_away_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """Asked first: what is thrown away cannot be had back."""
    now, session = timezone.now(), get_arranged(reference)
    if request.method != "POST":
        return show(request, "throw_away_session", session=session)
    said = "Thrown away. Nothing of it is kept."
    if pressed(request, lambda: throw_away(session=session, by=request.user, at=now), said=said, at=now):
        return redirect("arrange_training")
    return redirect("arrange_session", reference)
