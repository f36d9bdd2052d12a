"""Pages anyone reads, one file each; here, how they are opened: by language, without a cookie, from our own pages."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from alongside.foundation.languages import as_language
from alongside.public.rules.found import may_be_found

View = Callable[..., HttpResponse]
A_MINUTE = "public, max-age=60"


def public_page(view: View) -> View:
    """A page anyone may read, in the language its address begins with. It sets no cookie.

    So its forms carry no cookie's twin either: what is sent is taken only from a page of our own, as the browser says.
    """

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, language: str = "", **kwargs: Any) -> HttpResponse:
        cast(Any, request).may_be_found = may_be_found(request.path)
        with as_language(language):
            if request.method == "POST" and not sent_from_our_own_page(request):
                return render(request, "public/sent_from_elsewhere.html", status=403)
            response = view(request, *args, **kwargs)
        _say_who_may_keep_it(request, response)
        cast(Any, response).travels_light = True
        return response

    cast(Any, opened).csrf_exempt = True
    cast(Any, opened).anyones = "anyone"
    return opened


def _say_who_may_keep_it(request: HttpRequest, response: HttpResponse) -> None:
    """A page may be kept for all by what stands between; but a worker's answer carries the cookie of their sign-in."""
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        if (said := response.headers.get("Cache-Control")) is not None:
            response.headers["Cache-Control"] = said.replace("public", "private")
    elif request.method in ("GET", "HEAD") and response.status_code == 200:
        response.headers.setdefault("Cache-Control", A_MINUTE)


def asking_page(view: View) -> View:
    """A public page on which somebody writes what is private: no browser and no search engine keeps it."""

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["X-Robots-Tag"] = "noindex"
        response["Referrer-Policy"] = "same-origin"
        return response

    return public_page(opened)


def sent_from_our_own_page(request: HttpRequest) -> bool:
    """Browsers say from where something is sent; one that says nothing at all is not believed."""
    if getattr(request, "_dont_enforce_csrf_checks", False):  # Django's own sign, in tests
        return True
    if (said := request.headers.get("Sec-Fetch-Site")) is not None:
        return said == "same-origin"
    came_from = request.headers.get("Origin") or request.headers.get("Referer", "")
    parts = urlsplit(came_from)
    return (parts.scheme, parts.netloc) == (request.scheme, request.get_host())
