"""Checking the whole request before it goes to the service."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.referrals import actions, queries, rules
from alongside.referrals.views.opening import open_referral, say_why_not
from alongside.referrals.views.steps import read_back_all


@needs(Permission.REFERRAL_WRITE)
def send_referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """Show every answer with what still stands in the way, and send it."""
    now = timezone.now()
    referral = open_referral(request, reference, page="send_referral", at=now)
    form = HouseForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.send_referral(referral=referral, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, f"Sent to {referral.service.name}.")
            return redirect("referral", reference)
    standing = queries.standing_of(referral, on=timezone.localdate(now))
    page = {
        "form": form,
        "referral": referral,
        "standing": standing,
        "answers": read_back_all(referral),
        "blockers_to_sending": rules.blockers_to_sending(referral, standing),
        "not_eligible": rules.not_eligible(referral, referral.service),
        "left_for_later": rules.left_for_later(referral),
        "elsewhere": rules.what_else_could_help(referral, referral.service),
    }
    return render(request, "referrals/send_referral.html", page)
