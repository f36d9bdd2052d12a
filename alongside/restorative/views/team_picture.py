"""How the worker's own team or service works: counts of whole quarters of a year, from six people on."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.restorative.queries.reflections import picture_of_team
from alongside.restorative.rules.team_picture import FEWEST_PEOPLE
from alongside.restorative.rules.window import Corner, dots_of_corners


@needs(Permission.REFLECT)
def team_picture(request: WorkerRequest) -> HttpResponse:
    """Nothing of it can be chosen: not the days, and not the people."""
    name, quarters = picture_of_team(request.user, today=timezone.localdate())
    drawn = [(one, dots_of_corners(one.counts)) for one in quarters if one.counts is not None]
    page = {"team": name, "quarters": quarters, "drawn": drawn, "corners": list(Corner), "fewest": FEWEST_PEOPLE}
    return render(request, "restorative/team_picture.html", page)
