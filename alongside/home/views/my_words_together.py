"""My words with a grown-up beside me: bigger, with fewer words."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.edges import may_record
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import SayTogether
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions
from alongside.voice.states import Place


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="A page to say something together with a grown-up. It shows nothing said.")
def my_words_together(request: HomeRequest) -> HttpResponse:
    """Whoever sits beside them is named with what they said."""
    form = SayTogether(*sent(request, files=True))
    if request.method == "POST" and form.is_valid():
        try:
            said = actions.say(
                family=request.relative.family,
                person=request.relative.person,
                place=Place(form.cleaned_data["place"]),
                words=form.cleaned_data["words"],
                media=form.drawn_or_spoken,
                with_whom=form.cleaned_data["with_whom"],
                by=None,
                at=timezone.now(),
            )
            return redirect("who_can_see", said.pk)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    return may_record(render(request, "home/my_words_together.html", {"form": form, "accepts": form.accepts}))
