"""Asking for help begins with one question: is a child in danger now?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.receipts import can_write
from alongside.public.views import asking_page


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Whom to ring when a child is in danger, and the ways on.")
def ask(request: HttpRequest) -> HttpResponse:
    """Yes, no, or I work with families: three links."""
    return render(request, "public/ask.html", {"page_name": "ask", "can_write": can_write()})
