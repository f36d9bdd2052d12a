"""What somebody typed is gone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="That something was thrown away; it names nobody.")
def asking_thrown_away(request: HttpRequest) -> HttpResponse:
    """And what else is left on the phone."""
    return render(request, "public/asking_thrown_away.html")
