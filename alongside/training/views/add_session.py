"""Adding a session of a course; nobody can book it before it is opened."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.sessions import add_session as add
from alongside.training.forms.sessions import session_form
from alongside.training.models import Session
from alongside.training.queries.courses import get_course_with_sessions
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def add_session(request: WorkerRequest, slug: str) -> HttpResponse:
    """As many days as it takes: “Add a day” brings the page back with one more, and all that was typed."""
    now, course, one_more = timezone.now(), get_course_with_sessions(slug), "one_more" in request.POST
    form = session_form(posted(request), kept=words_kept_for(request), one_more=one_more, at=now)
    added: list[Session] = []

    def act() -> None:
        added.append(add(course=course, plan=form.plan(), by=request.user, at=now))

    if not one_more and done(request, form, act, at=now):
        messages.success(request, "The session is saved. Nobody can book it until you open it.")
        return redirect("arrange_session", added[0].reference)
    return show(request, "add_session", form=form, course=course)
