"""The family's own pages, one file each; here, how we know who comes: a relative, or the device they were lent."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.identity import say_device, say_relative
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families.actions import stay_in
from alongside.families.queries import LONGEST_VISIT, relative_of
from alongside.families.queries.home import Relative
from alongside.foundation import sealing
from alongside.foundation.languages import Language, as_language
from alongside.plans import actions, queries

COOKIE = "__Secure-our_plan" if settings.SESSION_COOKIE_SECURE else "our_plan"
PATH = "/together/"
HOME_COOKIE = "__Secure-our_home" if settings.SESSION_COOKIE_SECURE else "our_home"
HOME_PATH = "/home/"
View = Callable[..., HttpResponse]


class HomeRequest(HttpRequest):
    """A request of one relative who has come in."""

    relative: Relative


def home_page(view: View) -> View:
    """Only for a relative who has come in; anyone else is shown the door. Nothing is kept by browsers."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(request.user, User):
            return not_for_workers(request)
        now, secret = timezone.now(), request.COOKIES.get(HOME_COOKIE, "")[:200]
        say_relative(sealing.token_hash(secret) if secret else "")
        relative = relative_of(secret, at=now) if secret else None
        if relative is None:
            return keep_nothing(redirect(f"{reverse('home_door')}?{urlencode({'next': request.path})}"))
        stay_in(home_pass=relative.home_pass, at=now)
        cast(HomeRequest, request).relative = relative
        with as_language(relative.language):
            return keep_nothing(view(request, *args, **kwargs))

    cast(Any, guarded).when_out_of_date = when_out_of_date
    cast(Any, guarded).familys_own = "for who has come in"
    return guarded


def at_the_door(view: View) -> View:
    """A page before anybody is known: the door itself, an invitation, a link from a message."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(request.user, User):
            return not_for_workers(request)
        with as_language(request.GET.get("lang")):
            return keep_nothing(view(request, *args, **kwargs))

    cast(Any, guarded).when_out_of_date = when_out_of_date
    cast(Any, guarded).familys_own = "before anybody is known"
    return guarded


def not_for_workers(request: HttpRequest) -> HttpResponse:
    """The family's own pages open in no worker's browser; the try is written down."""
    record("home.refused", outcome=Outcome.REFUSED, by=request.user, at=timezone.now())
    return render(request, "home/not_for_workers.html", status=403)


def keep_nothing(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noindex"
    return response


def come_in(response: HttpResponse, secret: str) -> HttpResponse:
    """Only this browser keeps the secret. Lax, so that a link in a message finds them still at home."""
    response.set_cookie(
        HOME_COOKIE,
        secret,
        max_age=LONGEST_VISIT,
        path=HOME_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def go_out_of(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(HOME_COOKIE, path=HOME_PATH, samesite="Lax")
    return response


def device_of(request: HttpRequest) -> str:
    """The secret this device was given when the link was opened on it, or an empty text."""
    return request.COOKIES.get(COOKIE, "")[:200]


def remember_device(response: HttpResponse, device: str) -> HttpResponse:
    """Only this browser keeps the secret; we keep only its hash."""
    response.set_cookie(
        COOKIE,
        device,
        max_age=queries.DEVICE_LASTS,
        path=PATH,
        httponly=True,
        samesite="Strict",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def forget_device(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(COOKIE, path=PATH, samesite="Strict")
    return response


def when_out_of_date(request: HttpRequest) -> HttpResponse:
    """The page was opened too long ago: it is shown again, with everything that was typed, and saved by one press."""
    assert request.POST is not None  # read what was typed while this is still a POST
    request.method, request.META["REQUEST_METHOD"] = "GET", "GET"
    match = request.resolver_match
    assert match is not None
    response: HttpResponse = match.func(request, *match.args, **match.kwargs)
    return response


def for_families_only(view: View) -> View:
    """Not for a browser in which a worker is signed in: it is refused and written down. Nothing is kept by browsers."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if isinstance(request.user, User):
            actions.note_working_plan_refused(private_time=None, by=request.user, at=timezone.now())
            return render(request, "home/not_for_workers.html", status=403)
        secret = kwargs.get("token") or device_of(request)
        say_device(sealing.token_hash(secret) if secret else "")
        with as_language(request.GET.get("lang")) as language:
            return keep_nothing(_still_in(language, view(request, *args, **kwargs)))

    # What is typed here is never kept for a worker to come back to, whatever becomes of the form.
    cast(Any, guarded).when_out_of_date = when_out_of_date
    cast(Any, guarded).familys_own = "for the lent device"
    return guarded


def _still_in(language: Language, response: HttpResponse) -> HttpResponse:
    """The next page of the lent device is in the same language: its address says so, as the device keeps nothing."""
    if response.has_header("Location") and not language.is_english:
        next_page = urlsplit(response["Location"])
        said = "&".join(filter(None, (next_page.query, urlencode({"lang": language.code}))))
        response["Location"] = next_page._replace(query=said).geturl()
    return response
