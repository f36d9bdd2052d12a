"""One house, or the words for the meeting: what I put there, and putting more there."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.edges import may_record
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import SaySomething
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries
from alongside.voice.states import Place


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they put in one house, and who can see each thing.")
def my_place(request: HomeRequest, place: str) -> HttpResponse:
    """Words, a drawing or a voice go in here; then they choose who can see it."""
    if place not in Place.values:
        raise Http404
    family, person = request.relative.family, request.relative.person
    form = SaySomething(*sent(request, files=True))
    if request.method == "POST" and form.is_valid():
        try:
            said = actions.say(
                family=family,
                person=person,
                place=Place(place),
                words=form.cleaned_data["words"],
                media=form.drawn_or_spoken,
                by=None,
                at=timezone.now(),
            )
            return redirect("who_can_see", said.pk)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    things = queries.my_things(family, person)[place]
    page = {"form": form, "place": Place(place), "things": things, "accepts": form.accepts}
    return may_record(render(request, "home/my_place.html", page))
