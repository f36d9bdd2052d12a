"""Choosing the family's coordinator: who would suit them and why, and who cannot be theirs."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries
from alongside.referrals.forms import AllocateCoordinator
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.REFERRAL_ALLOCATE)
def allocate_coordinator(request: WorkerRequest, reference: str) -> HttpResponse:
    """Propose, and give the family the one chosen."""
    now = timezone.now()
    referral = open_referral(request, reference, page="allocate_coordinator", at=now)
    proposals = queries.proposed_coordinators(referral, on=timezone.localdate(now))
    posted = request.POST if request.method == "POST" else None
    form = AllocateCoordinator(posted, proposals=proposals, kept=words_kept_for(request))
    if form.is_valid():
        chosen = form.chosen
        try:
            actions.allocate_coordinator(
                referral=referral, coordinator=chosen, why=form.cleaned_data["why"], by=request.user, at=now
            )
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, f"{chosen.name} is the family’s coordinator now.")
            return redirect("referral", reference)
    page = {
        "form": form,
        "referral": referral,
        "wishes": queries.wishes_of(referral),
        "now": queries.allocation_of(referral),
        "asked": queries.asked_for_another_open(referral),
        "free": [one for one in proposals if one.may_be_chosen],
        "blocked": [one for one in proposals if not one.may_be_chosen],
        "stops": queries.what_blocks_going_on(referral, on=timezone.localdate(now)),
    }
    return render(request, "referrals/allocate_coordinator.html", page)
