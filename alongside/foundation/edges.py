"""The house's outer edge: what every answer tells a browser it may not do or keep, and how much anybody may send."""

from collections.abc import Callable
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed, JsonResponse
from django.middleware.gzip import GZipMiddleware
from django.shortcuts import render
from django.template.loader import render_to_string

from alongside.foundation.leaving import Kind, Reader, leaves

Answer = Callable[[HttpRequest], HttpResponseBase]

NOT_NEEDED = (
    "accelerometer", "autoplay", "bluetooth", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
PERMISSIONS = ", ".join(f"{feature}=()" for feature in NOT_NEEDED)
WAYS = ("GET", "HEAD", "POST")
AT_A_TIME = 64 * 1024
PATIENCE = 200 * 1024 * 1024  # so much more is heard out, and thrown away, before we answer


def hard_edges(get_response: Answer) -> Answer:
    """No camera, no place, no other site's page around ours; nothing of a page is kept, unless it says it may be."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("X-Permitted-Cross-Domain-Policies", "none")
        return response

    return middleware


def may_record(response: HttpResponse) -> HttpResponse:
    """On this one page somebody can speak to us, if their browser asks them and they say yes."""
    response["Permissions-Policy"] = PERMISSIONS.replace("microphone=()", "microphone=(self)")
    return response


def only_what_pages_use(get_response: Answer) -> Answer:
    """Pages are read and sent; whoever asks in any other way (TRACE, PUT, …) is told so, and no page hears of it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return get_response(request) if request.method in WAYS else HttpResponseNotAllowed(WAYS)

    return middleware


def only_what_can_be_written(get_response: Answer) -> Answer:
    """An address with a nought byte in it is nobody's: a database keeps none, so there is no such page."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        return render(request, "404.html", status=404) if "\x00" in request.path_info else get_response(request)

    return middleware


def nothing_too_large(get_response: Answer) -> Answer:
    """More than any page takes is refused before a byte of it is kept, in memory or on disk."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if _announced(request) > settings.MOST_SENT_AT_ONCE:
            _hear_out(request)
            return render(request, "413.html", {"megabytes": settings.MOST_SENT_AT_ONCE // 1024**2}, status=413)
        return get_response(request)

    return middleware


def family_pages_travel_light(get_response: Answer) -> Answer:
    """What a family or anyone reads is compressed, with padding of unforetold length; workers' pages are not."""
    packer = GZipMiddleware(get_response)

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        light = request.path.startswith(settings.FAMILY_PAGES) or getattr(response, "travels_light", False)
        return packer.process_response(request, cast(HttpResponse, response)) if light else response

    return middleware


def status_without_a_database(get_response: Answer) -> Answer:
    """Whoever asks whether everything works is answered where the database does not answer: that it does not."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        asked = request.path.endswith(("/status/", "/status.json"))
        said_itself = response.headers.get("Content-Type") == "application/json"
        return no_database(request) if asked and response.status_code >= 500 and not said_itself else response

    return middleware


@leaves(Kind.FEED, to=Reader.PUBLIC, says="That the database does not answer, for people and for programs that watch.")
def no_database(request: HttpRequest) -> HttpResponse:
    """Needs nothing that may be broken."""
    if request.path.endswith(".json"):
        return JsonResponse({"well": False, "database": False}, status=503)
    return HttpResponse(render_to_string("503.html"), status=503)


def _announced(request: HttpRequest) -> int:
    length = request.META.get("CONTENT_LENGTH") or "0"
    return int(length) if length.isascii() and length.isdecimal() and len(length) < 20 else 0


def _hear_out(request: HttpRequest) -> None:
    """A browser that is still sending does not listen: an answer given at once would be shown as a lost connection."""
    left = min(_announced(request), PATIENCE)
    while left > 0 and (piece := request.read(min(AT_A_TIME, left))):
        left -= len(piece)
