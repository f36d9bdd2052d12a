"""Somebody in the family would like another coordinator."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.referrals import actions, queries
from alongside.referrals.forms import AskForAnother
from alongside.referrals.views.opening import open_referral, say_why_not


@needs(Permission.FAMILY_OPEN)
def ask_for_another(request: WorkerRequest, reference: str) -> HttpResponse:
    """Write down who asks, and their words if they want to give any."""
    now = timezone.now()
    referral = open_referral(request, reference, page="ask_for_another", at=now)
    people = {member.person_id: member.person for member in referral.family.members.all()}
    posted = request.POST if request.method == "POST" else None
    form = AskForAnother(posted, people=list(people.values()), kept=words_kept_for(request))
    if form.is_valid():
        person, words = people[form.cleaned_data["person"]], form.cleaned_data["words"]
        try:
            actions.ask_for_another(referral=referral, person=person, words=words, by=request.user, at=now)
        except Cannot as refusal:
            say_why_not(form, refusal, referral=referral, by=request.user, at=now)
        else:
            messages.success(request, "It is written down. The service manager answers.")
            return redirect("referral", reference)
    page = {"form": form, "referral": referral, "allocation": queries.allocation_of(referral)}
    return render(request, "referrals/ask_for_another.html", page)
