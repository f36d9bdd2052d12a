"""Stopping: what happens then, and one button. No reason is asked."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import put_right_by
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.states import PartyAnswer


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What happens when they stop taking part.")
def stop_taking_part(request: HomeRequest, reference: str) -> HttpResponse:
    """Only for who takes part; a link to it changes nothing."""
    read, why_not = put_right_by(request, reference), []
    if not read.me.takes_part:
        return redirect("putting_right", reference)
    if request.method == "POST":
        try:
            say_answer(party=read.me, answer=PartyAnswer.STOPPED, by=None, at=timezone.now())
        except Cannot as refusal:
            why_not = in_their_language(refusal.reasons)
        else:
            return redirect("putting_right", reference)
    return render(request, "home/stop_taking_part.html", {"read": read, "why_not": why_not})
