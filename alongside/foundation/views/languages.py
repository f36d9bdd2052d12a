"""How far the words of family pages are in each language, and that nobody who speaks it has checked them yet."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.languages import standing
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.PAGE, to=Reader.PUBLIC, says="How far the words of family pages are in each language; it knows no family.")
def languages(request: HttpRequest) -> HttpResponse:
    """For the service, and for whoever can check a language."""
    return render(request, "foundation/languages.html", {"standing": standing()}, using="jinja2")
