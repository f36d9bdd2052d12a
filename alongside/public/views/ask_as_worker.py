"""Somebody who works with families comes in by the same door: from here they go on to a request for a meeting."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.queries import services
from alongside.public.views import public_page


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="How workers ask for a family meeting; it knows no family.")
def ask_as_worker(request: HttpRequest) -> HttpResponse:
    """Those with an account sign in and write the request; the others are told whom to ring."""
    return render(request, "public/ask_as_worker.html", {"page_name": "ask_as_worker", "services": services()})
