"""A word is taken off the list of words to be careful with."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.partners.actions.careful_words import leave_out_careful_word as leave_out
from alongside.partners.queries.careful_words import get_line


@require_POST
@needs(Permission.WORDS_CHOOSE)
def leave_out_careful_word(request: WorkerRequest) -> HttpResponse:
    """It is marked nowhere any more, until it is brought back."""
    line = get_line(request.POST.get("word", ""))
    leave_out(word=line.now.word, by=request.user, at=timezone.now())
    messages.success(request, f"“{line.now.word}” is taken off the list.")
    return redirect("careful_words")
