"""Is everything working? For whoever waits for something."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.status import status as status_now
from alongside.public.views import public_page


@public_page
@leaves(
    Kind.PAGE, to=Reader.PUBLIC, says="Whether pages, messages and background work run, and what pauses are planned."
)
def status(request: HttpRequest) -> HttpResponse:
    """Each time as it is now, so no browser keeps it."""
    page = {"status": status_now(at=timezone.now()), "page_name": "status"}
    response = render(request, "public/status.html", page)
    response["Cache-Control"] = "no-store"
    return response
