"""Answering somebody who says that a sentence in the record is wrong."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.forms.disputes import AnswerDispute
from alongside.desk.queries.disputing import says_now
from alongside.families import actions
from alongside.families.queries import get_dispute_of


@needs(Permission.FAMILY_CHANGE)
def answer_dispute(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Corrected or not, and why. The answer stands as the dispute does."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="an answer to what is wrong", by=request.user, at=now)
    dispute = get_dispute_of(family, number, worker=request.user)
    words = says_now(dispute)
    form = AnswerDispute(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.answer_dispute(
                dispute=dispute, corrected=said["corrected"] == "yes", answer=said["answer"], by=request.user, at=now
            )
        except actions.CannotAnswerDispute as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "Your answer stands beside it now.")
            return redirect("disputes", family.reference)
    page = {"family": family, "dispute": dispute, "words": words, "form": form}
    return render(request, "desk/answer_dispute.html", page)
