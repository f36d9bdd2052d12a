"""The family's own pages, one file each; here, how we know the device they were lent, and why a worker's is not one."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.identity import say_device
from alongside.access.models import User
from alongside.foundation import sealing
from alongside.plans import actions, queries

COOKIE = "__Secure-our_plan" if settings.SESSION_COOKIE_SECURE else "our_plan"
PATH = "/together/"
View = Callable[..., HttpResponse]


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
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex"
        return response

    # What is typed here is never kept for a worker to come back to, whatever becomes of the form.
    cast(Any, guarded).when_out_of_date = when_out_of_date
    return guarded
