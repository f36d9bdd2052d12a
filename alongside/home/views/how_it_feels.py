"""How safe, happy and healthy things feel, from 0 to 10."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import HowItFeels
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How things felt to them before.")
def how_it_feels(request: HomeRequest) -> HttpResponse:
    """Nothing is filled in before they choose; then they choose who can see it."""
    family, person = request.relative.family, request.relative.person
    form = HowItFeels(*sent(request))
    if request.method == "POST" and form.is_valid():
        feeling = actions.say_how_it_feels(
            family=family,
            person=person,
            safe=form.number("safe"),
            happy=form.number("happy"),
            healthy=form.number("healthy"),
            by=None,
            at=timezone.now(),
        )
        return redirect("who_can_see_feeling", feeling.pk)
    before = list(queries.my_feelings(family, person)[:5])
    return render(request, "home/how_it_feels.html", {"form": form, "before": before})
