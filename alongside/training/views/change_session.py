"""Changing a session. Where people can book it, those with a place are told of a new day, hour, place or link."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.sessions import change_session as change
from alongside.training.forms.sessions import session_form
from alongside.training.queries.arranging import get_arranged
from alongside.training.rules.sessions import blockers_to_changing
from alongside.training.states import SessionStatus
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def change_session(request: WorkerRequest, reference: str) -> HttpResponse:
    """As many days as it takes: “Add a day” brings the page back with one more, and all that was typed."""
    now, session, one_more = timezone.now(), get_arranged(reference), "one_more" in request.POST
    kept = words_kept_for(request)
    form = session_form(posted(request), session=session, kept=kept, one_more=one_more, at=now)

    def act() -> None:
        change(session=session, plan=form.plan(), by=request.user, at=now)

    if not one_more and done(request, form, act, at=now):
        messages.success(request, "The session is changed.")
        return redirect("arrange_session", reference)
    blockers = blockers_to_changing(SessionStatus(session.status))
    return show(request, "change_session", form=form, session=session, blockers=blockers)
