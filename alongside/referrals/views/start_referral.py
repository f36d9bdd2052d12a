"""Beginning to ask for a conference: which of the children is it for?"""

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
from alongside.referrals.forms import ChooseChildren


@needs(Permission.REFERRAL_WRITE)
def start_referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """Choose the children, and begin."""
    now = timezone.now()
    family = get_family_for(request.user, reference)
    note_opening(family=family, page="start_referral", by=request.user, at=now)
    children = [member.person for member in family.children]
    posted = request.POST if request.method == "POST" else None
    form = ChooseChildren(posted, family_children=children, needed=True, ask_names=False, kept=words_kept_for(request))
    if form.is_valid():
        try:
            referral = actions.start_referral(family=family, children=form.chosen, by=request.user, at=now)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            return redirect("referral", referral.reference)
    open_now = sorted(set(queries.asked_for_already(family).values()))
    page = {"form": form, "family": family, "open_now": open_now, "meeting": family.service.meeting_name}
    return render(request, "referrals/start_referral.html", page)
