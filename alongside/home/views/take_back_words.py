"""Taking something back that I said."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="One thing they said, before they take it back.")
def take_back_words(request: HomeRequest, number: int) -> HttpResponse:
    """Asked once more, as it cannot be undone."""
    said = queries.get_my_said(request.relative.family, request.relative.person, number)
    if request.method == "POST":
        actions.take_back(said=said, by=None, at=timezone.now())
        return redirect("my_place", said.place)
    return render(request, "home/take_back_words.html", {"said": said})
