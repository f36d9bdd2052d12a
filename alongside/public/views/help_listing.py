"""One service that helps, as its directory describes it."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.help_near_you import what_was_typed
from alongside.public.queries import listings
from alongside.public.rules.needs import is_dangerous
from alongside.public.views import public_page
from alongside.public.views.help_near_you import hushed, in_words


@public_page
@require_safe
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="One service, as its directory describes it; no family’s.")
def help_listing(request: HttpRequest, number: int) -> HttpResponse:
    """The way back leads to what was found."""
    listing = listings.get_listing(number)
    if listing is None:
        raise Http404
    said = {
        "page_name": "help-listing",
        "listing": listing,
        "places": listing.places.all(),
        "directory": listings.directory_of(listing),
        "address": urlencode(what_was_typed(request.GET)),
        "is_dangerous": is_dangerous(" ".join([listing.name, *listing.needs])),
    }
    response = render(request, "public/help_listing.html", said | in_words())
    return hushed(response) if said["is_dangerous"] else response
