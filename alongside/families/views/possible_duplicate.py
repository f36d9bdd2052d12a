"""Somebody newly added may be known already: the service manager looks."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_OPEN_ALL_OF_SERVICE)
def possible_duplicate(request: WorkerRequest, number: int) -> HttpResponse:
    """Both beside each other, and what the manager found."""
    now = timezone.now()
    duplicate = queries.get_possible_duplicate_for(request.user, number)
    form = forms.PossibleDuplicate(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        in_a_family=duplicate.family is not None,
    )
    if request.method == "POST" and form.is_valid():
        same, words = form.cleaned_data["same"] == "yes", form.cleaned_data.get("words", "")
        actions.answer_possible_duplicate(duplicate=duplicate, same=same, words=words, by=request.user, at=now)
        messages.success(request, "Thank you. It is written down that you looked.")
        return redirect("my_work")
    page = {"duplicate": duplicate, "form": form, "today": timezone.localdate(now), "said": forms.said_with_age}
    return render(request, "families/possible_duplicate.html", page)
