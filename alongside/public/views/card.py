"""What is seen of a page where somebody shares it: a picture with the council's name and the page's title."""

import hashlib
from datetime import timedelta

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from alongside.foundation import languages
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_picture
from alongside.partners.queries import our_own
from alongside.public.queries.pages import get_page_shown
from alongside.public.views import public_page

A_DAY = timedelta(days=1)


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="A picture with the title of a page anyone reads, for where it is shared.")
def card(_request: HttpRequest, page: str) -> HttpResponse:
    """Drawn once a day by each process for each title, language and look."""
    shown = get_page_shown(page, languages.current().code, timezone.now())
    council = our_own()
    drawn_from = (council.name or "Alongside", council.family_colour, council.service_colour)
    mark = hashlib.sha256("\n".join((*drawn_from, shown.title, shown.language.code)).encode()).hexdigest()
    kept = caches["of_this_process"]
    if (picture := kept.get(f"card-{mark}")) is None:
        named = dict(zip(("council", "family_colour", "service_colour"), drawn_from, strict=True))
        picture = render_picture("public/card.typ", named, title=shown.title, language=shown.language.tag)
        kept.set(f"card-{mark}", picture, A_DAY.total_seconds())
    headers = {"Cache-Control": f"public, max-age={int(A_DAY.total_seconds())}", "ETag": f'"{mark}"'}
    return HttpResponse(picture, content_type="image/png", headers=headers)
