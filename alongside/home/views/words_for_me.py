"""What others in my family let me see."""

from django.http import HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.voice import queries


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What others of the family let this one see, within the walls.")
def words_for_me(request: HomeRequest) -> HttpResponse:
    """Exactly what they chose; nothing says that there is more."""
    heard = queries.let_me_hear(request.relative.family, request.relative.person)
    return render(request, "home/words_for_me.html", {"heard": heard})
