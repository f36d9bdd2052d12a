"""The restorative questions, set by set: to read, print as cards and, for those who may, to change."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.languages import ENGLISH, language_of
from alongside.restorative.queries.questions import languages_asked_in, service_asking, sets_for


@needs(Permission.SEE_MY_WORK)
def question_sets(request: WorkerRequest) -> HttpResponse:
    """In one language at a time, of those the council serves."""
    served = languages_asked_in()
    words_in = language_of(request.GET.get("in", ENGLISH))
    words_in = words_in if words_in in served else language_of(ENGLISH)
    page = {"asked_by": service_asking(request.user), "sets": sets_for(request.user, words_in.code)}
    return render(request, "restorative/question_sets.html", page | {"words_in": words_in, "served": served})
