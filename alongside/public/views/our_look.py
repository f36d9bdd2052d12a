"""The council's own colours and logo, as files that a browser keeps for good: their address says what is in them."""

from django.http import HttpRequest, HttpResponse

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.queries import get_colours, get_logo
from alongside.public.views import public_page

FOR_GOOD = "public, max-age=31536000, immutable"


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="The council's colours, as a stylesheet of custom properties.")
def our_colours(_request: HttpRequest, mark: str) -> HttpResponse:
    """The colours stand in the address itself; those nobody could read are not made."""
    return HttpResponse(get_colours(mark), content_type="text/css; charset=utf-8", headers={"Cache-Control": FOR_GOOD})


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="The council's logo, made anew by us.")
def our_logo(_request: HttpRequest, mark: str) -> HttpResponse:
    """The logo of the look shown, or of one that is being tried."""
    return HttpResponse(get_logo(mark), content_type="image/webp", headers={"Cache-Control": FOR_GOOD})
