"""A public page the service edits itself, as anyone reads it; and its pictures."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation import languages
from alongside.foundation.components import page_url, public_way
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.written import as_html, is_own, may_be_shown
from alongside.public.queries import pages
from alongside.public.queries.training_dates import dates_of_sessions
from alongside.public.rules.blocks import pictures_in
from alongside.public.rules.showing import contents_of, pieces_to_show
from alongside.public.views import public_page

FOR_GOOD = "public, max-age=31536000, immutable"


@public_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="A page the service wrote for anyone; it knows no family.")
def page(request: HttpRequest, page: str) -> HttpResponse:
    """The front door has an address of its own."""
    if page == "front":
        return redirect(page_url("front_door"))
    at = timezone.now()
    shown = pages.get_page_shown(page, languages.current().code, at)
    return render(request, "public/page.html", {"page_name": page, "page_version": shown.number, **as_shown(shown, at)})


@public_page
@leaves(Kind.FILE, to=Reader.PUBLIC, says="A picture of a page anyone reads; it was made anew when it came in.")
def picture(_request: HttpRequest, mark: str) -> HttpResponse:
    """Its address is made from its bytes, so it is kept for good and never asked for again."""
    found = pages.get_picture(mark)
    return HttpResponse(bytes(found.content), content_type=found.kind, headers={"Cache-Control": FOR_GOOD})


def as_shown(shown: pages.PageShown, at: datetime) -> dict[str, Any]:
    """What the template of a page has to know: the same for everyone who reads it and for an editor’s preview."""
    more = dates_of_sessions(at) if shown.slug == "training" else []
    pieces = pieces_to_show(shown.blocks, timezone.localdate(at), more_dates=more)
    return {
        "shown": shown,
        "pieces": pieces,
        "contents": contents_of(pieces),
        "sizes": pages.sizes_of(pictures_in(shown.blocks)),
        "written": written,
        "address": to_here,
        "may_be_shown": may_be_shown,
    }


def written(words: str) -> str:
    """Small Markdown as HTML, with addresses of ours in the language that is being read."""
    return as_html(words, to_here)


def to_here(address: str) -> str:
    """A page of ours in the reader’s language, where it is there in it."""
    if not is_own(address):
        return address
    path, mark, rest = _parted(address)
    return (public_way(path.removeprefix("/")) or path) + mark + rest


def _parted(address: str) -> tuple[str, str, str]:
    """The path, and what follows a ? or a #."""
    at = min((place for mark in "?#" if (place := address.find(mark)) >= 0), default=len(address))
    return address[:at], address[at : at + 1], address[at + 1 :]
