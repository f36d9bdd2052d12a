"""Calling a session off."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.states import Permission
from alongside.training.actions.sessions import call_off_session as call_off
from alongside.training.forms.session_moves import CallOffSession
from alongside.training.queries.arranging import get_arranged
from alongside.training.rules.sessions import blockers_to_calling_off
from alongside.training.states import SessionStatus
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def call_off_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """With a reason, which everybody reads who has a place or is in line for one."""
    now, session, form = timezone.now(), get_arranged(reference), CallOffSession(posted(request))

    def act() -> None:
        call_off(session=session, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The session is called off, and everybody is told.")
        return redirect("arrange_session", reference)
    ends_at = max((one.ends_at for one in session.days.all()), default=None)
    blockers = blockers_to_calling_off(SessionStatus(session.status), ends_at=ends_at, at=now)
    return show(request, "call_off_session", form=form, session=session, blockers=blockers)
