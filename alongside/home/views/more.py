"""Everything else: coming back, another language, going out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How to come back, go out, and close one’s way in.")
def more(request: HttpRequest) -> HttpResponse:
    """What is not needed every day."""
    return render(request, "home/more.html")
