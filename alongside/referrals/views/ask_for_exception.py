"""Asking to go on though nobody with parental responsibility has agreed."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions
from alongside.referrals.forms import AskForException
from alongside.referrals.states import ConsentException
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_WRITE)
def ask_for_exception(request: WorkerRequest, reference: str) -> HttpResponse:
    """Say which exception and why; a social-care manager answers."""
    now = timezone.now()
    referral = open_referral(request, reference, page="ask_for_exception", at=now)
    saved = {"exception": referral.exception, "why": referral.exception_asked_why}
    posted = request.POST if request.method == "POST" else None
    form = AskForException(posted, current=saved, kept=words_kept_for(request))
    if form.is_valid():
        exception, why = ConsentException(form.cleaned_data["exception"]), form.cleaned_data["why"]
        try:
            actions.ask_for_exception(referral=referral, exception=exception, why=why, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "Asked. A social-care manager who works with this family answers it.")
            return redirect("answer_page", reference, "agreement")
    return render(request, "referrals/ask_for_exception.html", {"form": form, "referral": referral})
