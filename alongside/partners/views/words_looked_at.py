"""What is seen in a text while it is being written: a piece of a page. Nothing of it is kept or written down."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners.forms.careful_words import TextToLookAt
from alongside.partners.queries.careful_words import look_at_words


@require_POST
@needs(Permission.SEE_MY_WORK)
def words_looked_at(request: WorkerRequest) -> HttpResponse:
    """For foundation/assets/words.js, at a pause of whoever writes."""
    form = TextToLookAt(request.POST)
    page: dict[str, object] = {"looked": None, "sentence": ""}
    if form.is_valid():
        said = form.cleaned_data
        page["looked"] = look_at_words(said["looked"], for_families=bool(said["for_families"]))
    elif request.POST.get("looked", "").strip() and "looked" in form.errors:
        page["sentence"] = form.errors["looked"][0]
    return render(request, "partners/_words_looked_at.html", page)
