"""The front door: what we do, and how to ask for help."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.models import User
from alongside.foundation import languages
from alongside.foundation.components import whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.queries.found import about_our_council
from alongside.public.queries.pages import PageShown, get_page_shown
from alongside.public.views import public_page
from alongside.public.views.page import as_shown


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What we do and how to ask for help; it knows no family.")
def front_door(request: HttpRequest) -> HttpResponse:
    """Workers who are signed in go on to their work."""
    if isinstance(request.user, User):
        return redirect("my_work")
    return front_door_page(request)


def front_door_page(request: HttpRequest) -> HttpResponse:
    """The page itself, also for those who try how it would look."""
    shown = get_page_shown("front", languages.current().code, timezone.now())
    return in_words(request, shown, page_name="front", page_version=shown.number)


def in_words(request: HttpRequest, shown: PageShown, **more: Any) -> HttpResponse:
    """In these words, also those an editor only looks at. Its first list of links are the doors."""
    page = as_shown(shown, timezone.now()) | more
    doors = next((piece for piece in page["pieces"] if piece.kind == "links"), None)
    about = about_our_council(ours=whole_address(request, ""))
    rest = [piece for piece in page["pieces"] if piece is not doors]
    return render(request, "public/front_door.html", page | {"doors": doors, "pieces": rest, "about_us": about})
