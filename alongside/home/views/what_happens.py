"""What happens at a family meeting, step by step, and what anybody may say no to. The same for everyone."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.conferences.queries import who_to_ring
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What happens at a family meeting; it names nobody but whom to ring.")
def what_happens(request: HomeRequest) -> HttpResponse:
    """In pictures and short words."""
    family = request.relative.family
    return render(request, "home/what_happens.html", {"to_ring": who_to_ring(family)})
