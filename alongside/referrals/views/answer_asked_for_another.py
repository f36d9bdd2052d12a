"""The manager answers somebody who asked for another coordinator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries
from alongside.referrals.forms import AnswerAskedForAnother
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_ALLOCATE)
def answer_asked_for_another(request: WorkerRequest, reference: str, asked: int) -> HttpResponse:
    """Answer in words, then choose somebody else if that was the answer."""
    now = timezone.now()
    referral = open_referral(request, reference, page="answer_asked_for_another", at=now)
    wanted = queries.get_asked_for_another(referral, asked)
    posted = request.POST if request.method == "POST" else None
    form = AnswerAskedForAnother(posted, current={"answer": wanted.answer}, kept=words_kept_for(request))
    if form.is_valid():
        try:
            actions.answer_asked_for_another(asked=wanted, answer=form.cleaned_data["answer"], by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, f"Your answer to {wanted.person.short_name} is written down.")
            return redirect("allocate_coordinator", reference)
    page = {"form": form, "referral": referral, "asked": wanted, "allocation": queries.allocation_of(referral)}
    return render(request, "referrals/answer_asked_for_another.html", page)
