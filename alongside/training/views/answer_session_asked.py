"""Answering a setting that asks for a session of its own."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.models import User
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.asked import arrange_asked, decline_asked
from alongside.training.forms.asked import ARRANGE, AnswerAsked
from alongside.training.models import SessionAsked
from alongside.training.queries.asked import get_asked
from alongside.training.queries.courses import get_offered_course, titles_offered
from alongside.training.rules.asked import blockers_to_answering
from alongside.training.states import AskedStatus
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def answer_session_asked(request: WorkerRequest, number: int) -> HttpResponse:
    """Where it is arranged, a session for that organisation alone is begun, and its days are chosen next."""
    now, asked = timezone.now(), get_asked(number)
    start = {"course": asked.course_id}
    form = AnswerAsked(posted(request), courses=titles_offered(), initial=start, kept=words_kept_for(request))
    answered: list[SessionAsked] = []

    def act() -> None:
        answered.append(_answer(asked, form, by=request.user, at=now))

    if done(request, form, act, at=now):
        return _on(request, answered[0])
    blockers = blockers_to_answering(asked, to=AskedStatus.NOT_NOW)
    return show(request, "answer_session_asked", form=form, asked=asked, blockers=blockers)


def _answer(asked: SessionAsked, form: AnswerAsked, *, by: User, at: datetime) -> SessionAsked:
    said = form.cleaned_data
    if said["decision"] == ARRANGE:
        course = get_offered_course(said["course"])
        return arrange_asked(asked=asked, course=course, answer=said["answer"], by=by, at=at)
    return decline_asked(asked=asked, answer=said["answer"], by=by, at=at)


def _on(request: WorkerRequest, asked: SessionAsked) -> HttpResponse:
    if asked.session is None:
        messages.success(request, "They are told that it is not possible now, and why.")
        return redirect("sessions_asked")
    messages.success(request, "They are told. Choose the days and who holds it.")
    return redirect("change_session", asked.session.reference)
