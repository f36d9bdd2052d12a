"""The coordinator notes that they have spoken with the referrer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.referrals import actions
from alongside.referrals.views.opening import open_referral


@require_POST
@needs(Permission.CONFERENCE_PREPARE)
def note_reached_referrer(request: WorkerRequest, reference: str) -> HttpResponse:
    """One button."""
    now = timezone.now()
    referral = open_referral(request, reference, page="note_reached_referrer", at=now)
    actions.note_reached_referrer(referral=referral, by=request.user, at=now)
    messages.success(request, f"It is written down that you spoke with {referral.referrer.name}.")
    return redirect("referral", reference)
