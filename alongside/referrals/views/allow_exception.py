"""A social-care manager allows an exception to agreement, or does not, and says why."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.models import User
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries
from alongside.referrals.forms import AllowException
from alongside.referrals.models import Referral
from alongside.referrals.states import ConsentException
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.CONSENT_EXCEPTION)
def allow_exception(request: WorkerRequest, reference: str) -> HttpResponse:
    """Show what is asked and why, and take the answer."""
    now = timezone.now()
    referral = open_referral(request, reference, page="allow_exception", at=now)
    form = AllowException(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if form.is_valid():
        try:
            _answer(referral, form.cleaned_data["allow"] == "yes", form.cleaned_data["why"], request.user)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "Your answer is written down. The referrer can read it.")
            return redirect("referral", reference)
    standing = queries.standing_of(referral, on=timezone.localdate(now))
    page = {"form": form, "referral": referral, "standing": standing}
    return render(request, "referrals/allow_exception.html", page)


def _answer(referral: Referral, allow: bool, why: str, by: User) -> None:
    now = timezone.now()
    if allow and referral.exception:
        exception = ConsentException(referral.exception)
        actions.allow_exception(referral=referral, exception=exception, why=why, by=by, at=now)
    else:
        actions.refuse_exception(referral=referral, why=why, by=by, at=now)
