"""How it was for somebody of the family, written down for them."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.voice import actions, queries
from alongside.voice.forms import HowItWasForThem
from alongside.voice.states import AsWhat
from alongside.voice.views import member_of, open_family, say_why


@needs(Permission.FAMILY_OPEN)
def note_feedback(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """For a phone without data, or no phone. Only whoever wrote it down, and they themselves, know what they said."""
    now = timezone.now()
    family = open_family(request, reference, page="note_feedback", now=now)
    member = member_of(family, person_id)
    asked = queries.asked_at_home(family, member.person, worker=request.user)
    form = HowItWasForThem(request.POST or None, kept=words_kept_for(request))
    if request.method == "POST" and asked and form.is_valid():
        try:
            actions.give_feedback(
                family=family,
                person=member.person,
                conference=asked.conference,
                said_no=asked.said_no,
                answers=form.answers(),
                as_what=AsWhat.CHILD if member.is_child else AsWhat.ADULT,
                by=request.user,
                at=now,
            )
            return redirect("family_voice", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    shown = {"form": form, "family": family, "conference": asked, "person": member.person}
    return render(request, "voice/feedback.html", shown)
