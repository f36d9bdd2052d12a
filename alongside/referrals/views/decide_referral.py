"""The manager's page: the whole request, whether it is for this service, how much time is left, and the decision."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries, rules
from alongside.referrals.forms import ACCEPT, NOT_YET, REDIRECT, Acknowledge, Decide
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus
from alongside.referrals.views.opening import open_referral, say_why_not
from alongside.referrals.views.steps import read_back_all

DECISIONS: dict[str, Callable[..., Referral]] = {
    ACCEPT: actions.accept_referral,
    NOT_YET: actions.say_not_yet,
    REDIRECT: actions.redirect_referral,
}


@needs(Permission.REFERRAL_DECIDE)
def decide_referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """Accept, not yet, or pass on, each with a reason the referrer and the family can read."""
    now = timezone.now()
    referral = open_referral(request, reference, page="decide_referral", at=now)
    posted = request.POST if request.method == "POST" else None
    form = Decide(posted, kept=words_kept_for(request))
    if form.is_valid():
        decision, reason = form.cleaned_data["decision"], form.cleaned_data["reason"]
        try:
            DECISIONS[decision](referral=referral, reason=reason, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "Your decision and the reason are in the story.")
            return redirect("allocate_coordinator" if decision == ACCEPT else "referral", reference)
    return render(
        request, "referrals/decide_referral.html", {"form": form, **_around(referral, timezone.localdate(now))}
    )


def _around(referral: Referral, on: date) -> dict[str, object]:
    standing = queries.standing_of(referral, on=on)
    return {
        "referral": referral,
        "standing": standing,
        "report": standing.report,
        "answers": read_back_all(referral),
        "undecided": referral.status == ReferralStatus.SENT,
        "acknowledge_form": Acknowledge(prefix="acknowledge"),
        "blockers_to_accepting": rules.blockers_to_accepting(referral, referral.service, standing),
        "not_eligible": rules.not_eligible(referral, referral.service),
        "elsewhere": rules.what_else_could_help(referral, referral.service),
        "timescales": rules.timescales(referral, referral.service, on=on),
    }
