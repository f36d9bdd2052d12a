"""Telling the referrer that the request is here, and whether there is a wait."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions
from alongside.referrals.forms import Acknowledge
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_DECIDE)
def acknowledge_referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """One optional sentence about waiting, and the button."""
    now = timezone.now()
    referral = open_referral(request, reference, page="acknowledge_referral", at=now)
    posted = request.POST if request.method == "POST" else None
    form = Acknowledge(posted, prefix="acknowledge", kept=words_kept_for(request))
    if form.is_valid():
        words = form.cleaned_data["words"]
        try:
            actions.acknowledge_referral(referral=referral, words=words, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, f"{referral.referrer.name} can see that the request is here.")
            return redirect("decide_referral", reference)
    return render(request, "referrals/acknowledge_referral.html", {"form": form, "referral": referral})
