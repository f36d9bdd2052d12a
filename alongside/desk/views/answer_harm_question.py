"""Whether reading their record could seriously harm anybody."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import AnswerHarmQuestion
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def answer_harm_question(request: WorkerRequest, reference: str) -> HttpResponse:
    """Asked of somebody who knows them, before anything is given."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="the question of serious harm", now=now)
    form = AnswerHarmQuestion(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current={
            "could_follow": asked.harm_could_follow,
            "asked_of": asked.harm_asked_of,
            "words": asked.harm_words,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.answer_harm_question(record_request=asked, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotGiveRecord as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The question of serious harm is answered.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "form": form, "heading": "Could reading it cause serious harm?", "button": "Save"}
    return render(request, "desk/about_record_request.html", page)
