"""Look at my words: a text is pasted, and given back with its marks and how hard it is to read."""

from collections.abc import Iterator, Sequence

from django.http import HttpResponse
from django.shortcuts import render

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.careful_words import Mark
from alongside.foundation.forms import sent
from alongside.partners.forms.careful_words import TextToLookAt
from alongside.partners.queries.careful_words import look_at_words


@needs(Permission.SEE_MY_WORK)
def look_at_my_words(request: WorkerRequest) -> HttpResponse:
    """For whoever has no scripts, and for texts written elsewhere. It answers on the same page and keeps nothing."""
    form = TextToLookAt(*sent(request))
    page: dict[str, object] = {"form": form, "looked": None}
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["looked"]
        looked = look_at_words(text, for_families=bool(form.cleaned_data["for_families"]))
        page |= {"looked": looked, "pieces": list(_pieces(text, looked.marks))}
    return render(request, "partners/look_at_my_words.html", page)


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, bool]]:
    """The whole text, piece by piece, each with whether it is marked."""
    place = 0
    for mark in marks:
        yield text[place : mark.start], False
        yield mark.found, True
        place = mark.end
    yield text[place:], False
