"""Who of a family asked for help again after the work had ended, and how it was taken up."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.actions import note_opening
from alongside.families.queries import get_family_for
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries
from alongside.referrals.forms import TakeUp
from alongside.referrals.states import AskedAgainHow


@needs(Permission.FAMILY_CHANGE)
def asked_again(request: WorkerRequest, reference: str) -> HttpResponse:
    """Each in their own words, and the first that waits to be taken up."""
    now = timezone.now()
    family = get_family_for(request.user, reference)
    note_opening(family=family, page="asked_again", by=request.user, at=now)
    asked = queries.asked_again_of(family)
    waiting = next((one for one in asked if one.answered_at is None), None)
    form = TakeUp(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if waiting and request.method == "POST" and form.is_valid():
        said, number = form.cleaned_data, request.POST.get("asked", "")
        wanted = next((one for one in asked if str(one.pk) == number), waiting)
        try:
            how = AskedAgainHow(said["how"])
            actions.take_up(asked=wanted, how=how, answer=said["answer"], by=request.user, at=now)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            messages.success(request, "It is written down how this was taken up.")
            return redirect("asked_again", reference)
    page = {"family": family, "asked": asked, "waiting": waiting, "form": form}
    return render(request, "referrals/asked_again.html", page)
