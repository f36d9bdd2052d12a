"""The door of the family's own pages, for whoever comes without having been let in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import at_the_door


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How to come in; it names nobody.")
def home_door(request: HttpRequest) -> HttpResponse:
    """Nobody is known yet."""
    return render(request, "home/home_door.html")
