"""The list of words to be careful with: every line, where each comes from, and those that were taken off."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners.forms.careful_words import FindWord
from alongside.partners.queries.careful_words import lines_with


@needs(Permission.WORDS_CHOOSE)
def careful_words(request: WorkerRequest) -> HttpResponse:
    """For whoever may change it."""
    form = FindWord(request.GET if "find" in request.GET else None)
    find = form.cleaned_data["find"] if form.is_valid() else ""
    lines = lines_with(find)
    page = {
        "form": form,
        "find": find,
        "lines": [line for line in lines if not line.left_out],
        "off": [line for line in lines if line.left_out],
    }
    return render(request, "partners/careful_words.html", page)
