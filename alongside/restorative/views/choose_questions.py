"""Choosing the questions of one set, and every version there was of them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.questions import choose_questions as choose
from alongside.restorative.forms.questions import ChooseQuestions
from alongside.restorative.queries.questions import asked_now, get_set_for, versions_of


@needs(Permission.WORDS_CHOOSE)
def choose_questions(request: WorkerRequest, audience: str, reader: str, in_language: str) -> HttpResponse:
    """What is asked now, to be written again; below it, the history."""
    now = timezone.now()
    which = get_set_for(request.user, audience, reader, in_language)
    current = {"questions": "\n".join(asked_now(which))}
    form = ChooseQuestions(posted(request), current=current, kept=words_kept_for(request))

    def act() -> None:
        choose(which=which, questions=form.asked(), why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Saved. These are the questions from now on.")
        return redirect("choose_questions", audience, reader, in_language)
    page = {"form": form, "which": which, "versions": list(versions_of(which))}
    return render(request, "restorative/choose_questions.html", page)
