"""Every public page in every language it is offered in, for search engines."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from alongside.foundation.components import whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.found import pages_to_find
from alongside.public.rules import found
from alongside.public.views import public_page


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="The addresses of the public pages in every language.")
def sitemap(request: HttpRequest) -> HttpResponse:
    """Pages of one place that helps come and go with their feed: their own home is elsewhere, so they are not here."""
    pages = pages_to_find(timezone.now(), ours=whole_address(request, ""))
    return HttpResponse(found.sitemap(pages), content_type="application/xml; charset=utf-8")
