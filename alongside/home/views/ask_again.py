"""Asking for help again after the work has ended: one button, and words where they want to."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.conferences.queries import who_to_ring
from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import AskAgain
from alongside.home.views import HomeRequest, home_page
from alongside.referrals import actions, queries


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asking for help again, and who answers.")
def ask_again(request: HomeRequest) -> HttpResponse:
    """Pressed twice it is one ask; while work goes on, it says whom to ring."""
    family, person = request.relative.family, request.relative.person
    form = AskAgain(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            words = form.cleaned_data["words"]
            actions.ask_again(family=family, person=person, words=words, by=None, at=timezone.now())
        except Cannot:
            return redirect("ask_again")
        return redirect("ask_again")
    page = {
        "form": form,
        "asked": queries.my_open_ask(family, person),
        "stands": queries.how_it_stands(family),
        "to_ring": who_to_ring(family),
    }
    return render(request, "home/ask_again.html", page)
