"""Noting the baseline meeting with the referrer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions
from alongside.referrals.forms import Baseline
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_DECIDE)
def note_baseline(request: WorkerRequest, reference: str) -> HttpResponse:
    """When it was, and what was agreed."""
    now = timezone.now()
    referral = open_referral(request, reference, page="note_baseline", at=now)
    saved = {"met_on": referral.baseline_met_on, "note": referral.baseline_note}
    posted = request.POST if request.method == "POST" else None
    form = Baseline(posted, current=saved, kept=words_kept_for(request))
    if form.is_valid():
        try:
            actions.note_baseline(referral=referral, by=request.user, at=now, **form.cleaned_data)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "The baseline meeting is written down.")
            return redirect("decide_referral", reference)
    return render(request, "referrals/note_baseline.html", {"form": form, "referral": referral})
