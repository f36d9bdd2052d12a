"""A question of a course people read by themselves: a new one, or one that is there."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions import module as actions
from alongside.training.forms.module import WriteModuleQuestion, as_answers
from alongside.training.queries.module import get_module, get_question
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def write_module_question(request: WorkerRequest, slug: str, number: int = 0) -> HttpResponse:
    """Without a number, a new one, which stands last."""
    course, now = get_module(slug, arranges=True), timezone.now()
    question = get_question(course, number) if number else None
    form = WriteModuleQuestion(posted(request), current=as_answers(question), kept=words_kept_for(request))

    def act() -> None:
        actions.write_module_question(course=course, question=question, **form.said(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The question is saved.")
        return redirect("change_module", slug)
    return show(request, "write_module_question", form=form, course=course, question=question)
