"""One line of the list of words to be careful with: a new one, or another in place of what it says."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.forms import sent
from alongside.partners.actions import careful_words as actions
from alongside.partners.forms.careful_words import CarefulWordLine
from alongside.partners.queries.careful_words import earlier_of, get_line


@needs(Permission.WORDS_CHOOSE)
def change_careful_word(request: WorkerRequest) -> HttpResponse:
    """`?word=` names the line; without it, a new one."""
    line = get_line(word) if (word := request.GET.get("word", "")) else None
    current = {"rather": line.now.rather, "why": line.now.why} if line else None
    form = CarefulWordLine(*sent(request), is_new=line is None, current=current, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        said = {"word": line.now.word if line else "", **form.cleaned_data}
        try:
            actions.change_careful_word(**said, by=request.user, at=timezone.now())
        except actions.CannotChangeList as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "The list is changed. Everybody sees it within a minute.")
            return redirect("careful_words")
    page = {"form": form, "line": line, "earlier": earlier_of(line) if line else []}
    return render(request, "partners/change_careful_word.html", page)
