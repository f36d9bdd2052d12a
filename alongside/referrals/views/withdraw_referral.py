"""Taking a request back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, rules
from alongside.referrals.forms import ExplainWhy
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.FAMILY_OPEN)
def withdraw_referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask why, and take it back."""
    now = timezone.now()
    referral = open_referral(request, reference, page="withdraw_referral", at=now)
    form = ExplainWhy(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        try:
            actions.withdraw_referral(referral=referral, reason=reason, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "The request was taken back.")
            return redirect("referral", reference)
    decides = request.user.may(Permission.REFERRAL_DECIDE)
    blocked = rules.blockers_to_withdrawing(referral, "asked on this page", decides=decides)
    return render(request, "referrals/withdraw_referral.html", {"form": form, "referral": referral, "blocked": blocked})
