"""A word that was taken off the list of words to be careful with is put back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners.actions.careful_words import bring_back_careful_word as bring_back
from alongside.partners.queries.careful_words import get_line


@require_POST
@needs(Permission.WORDS_CHOOSE)
def bring_back_careful_word(request: WorkerRequest) -> HttpResponse:
    """It is marked again, as it was."""
    line = get_line(request.POST.get("word", ""))
    bring_back(word=line.now.word, by=request.user, at=timezone.now())
    messages.success(request, f"“{line.now.word}” is on the list again.")
    return redirect("careful_words")
