"""My words: three houses in my own order, what changed because of what I said, and how things feel."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import HowItFeels
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries
from alongside.voice.queries import Thing
from alongside.voice.states import HOUSES, Place

KINDS = {Place.GOOD_THINGS: "good", Place.WORRIES: "worries", Place.HOPES: "hopes"}


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they said, by house, and what changed because of it.")
def my_words(request: HomeRequest) -> HttpResponse:
    """A child has three houses; everybody has words for the meeting."""
    family, person, now = request.relative.family, request.relative.person, timezone.now()
    if request.method == "POST" and (first := request.POST.get("first")) in {place.value for place in HOUSES}:
        actions.move_house(family=family, person=person, place=Place(first), by=None, at=now)
        return redirect("my_words")
    things = queries.my_things(family, person)
    page = {
        "is_child": queries.is_a_child(family, person),
        "houses": [house(place, things[place]) for place in queries.my_houses(family, person)],
        "for_the_meeting": house(Place.FOR_THE_MEETING, things[Place.FOR_THE_MEETING]),
        "news": queries.my_news(family, person),
        "feeling": queries.my_feelings(family, person).first(),
        "let_me": bool(queries.let_me_hear(family, person)),
        "form": HowItFeels(),
    }
    return render(request, "home/my_words.html", page)


def house(place: Place, things: list[Thing]) -> dict[str, str]:
    """A house as the page shows it: its name and what is in it."""
    count = len(things)
    note = ngettext("%(count)s thing in here", "%(count)s things in here", count) % {"count": count}
    return {
        "kind": KINDS.get(place, ""),
        "place": place.value,
        "name": str(place.label),
        "note": note if count else _("Nothing yet. That is fine."),
        "href": reverse("my_place", args=[place.value]),
    }
