"""A learner asks for a session for the people they work with, and reads what was answered."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.training.actions.asked import ask_for_session as ask
from alongside.training.forms.asked import AskForSession
from alongside.training.queries.asked import asked_by, works_at
from alongside.training.queries.courses import offered_course, titles_offered
from alongside.training.views import LearnerRequest, learner_page, show


@learner_page
def ask_for_session(request: LearnerRequest) -> HttpResponse:
    """It is for the organisation they work in."""
    now, learner = timezone.now(), request.learner
    form = AskForSession(posted(request), courses=titles_offered())

    def act() -> None:
        said = {**form.cleaned_data, "course": offered_course(form.cleaned_data["course"])}
        ask(**said, by=learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "We have what you asked for, and answer you by email.")
        return redirect("ask_for_session")
    return show(request, "ask_for_session", form=form, works=works_at(learner), asked=asked_by(learner))
