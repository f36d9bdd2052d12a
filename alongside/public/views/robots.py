"""What programs that read the web are asked to leave alone."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.foundation.components import whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.rules import found
from alongside.public.views import public_page


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="Which pages search engines may show; it names no other.")
def robots(request: HttpRequest) -> HttpResponse:
    """All is closed but what is named."""
    return HttpResponse(
        found.robots(whole_address(request, reverse("sitemap"))), content_type="text/plain; charset=utf-8"
    )
