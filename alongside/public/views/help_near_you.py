"""Where else there is help: a search over what directories publish. What is looked for stands in the address alone."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.help_near_you import HelpNearYou, what_was_typed
from alongside.public.queries import listings
from alongside.public.rules.listing_words import beginning, dialled, language_name
from alongside.public.rules.needs import NEEDS, is_dangerous
from alongside.public.rules.searching import wider
from alongside.public.views import public_page


@public_page
@require_safe
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Services that directories publish, by what is looked for; no family’s.")
def help_near_you(request: HttpRequest) -> HttpResponse:
    """The search, and what it found. Searching for nothing in particular shows everything."""
    typed = what_was_typed(request.GET)
    asked = any(name in request.GET for name in HelpNearYou.base_fields)
    form = HelpNearYou(request.GET if asked else None, spoken=listings.languages_on_the_list())
    search = form.search() if asked and form.is_valid() else None
    found = listings.find_help(search, page=_page(request)) if search else None
    said = {
        "page_name": "help",
        "form": form,
        "needs": NEEDS,
        "search": search,
        "looked_for": form.looked_for() if search else [],
        "found": found,
        "has_list": bool(found and found.total) or listings.is_there_a_list(),
        "wider": [(kind, urlencode(words)) for kind, words in wider(typed)],
        "address": urlencode(typed),
        "is_dangerous": is_dangerous(typed.get("words", ""), [typed.get("need", "")]),
    }
    response = render(request, "public/help_near_you.html", said | in_words())
    if asked:
        response["X-Robots-Tag"] = "noindex"  # there is no end of searches
    return hushed(response) if said["is_dangerous"] else response


def _page(request: HttpRequest) -> int:
    number = request.GET.get("page", "")
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 6 else 1


def in_words() -> dict[str, Any]:
    """How a listing is said."""
    return {"beginning": beginning, "dialled": dialled, "language_name": language_name}


def hushed(response: HttpResponse) -> HttpResponse:
    """Nothing keeps this page: somebody may look at the same phone later."""
    response["Cache-Control"] = "no-store"
    return response
