"""Nothing typed is lost: the way to the sign-in page and back with the words still there."""

from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from alongside.access.actions import keep_words
from alongside.access.models import User


def go_and_sign_in(request: HttpRequest, token: str) -> HttpResponse:
    """Send them to sign in, remembering the page and, where some were typed, the words."""
    back = request.path if token or request.method != "GET" else request.get_full_path()
    if token:
        back += "?" + urlencode({"kept": token})
    return redirect(reverse("sign_in") + "?" + urlencode({"next": back}))


def form_out_of_date(request: HttpRequest, **_: str) -> HttpResponse:
    """The form was opened before signing in again: its words are kept and shown on a fresh page."""
    if request.path == reverse("sign_in"):
        return redirect("sign_in")
    # A family's own pages keep nothing for a worker: they say themselves what happens then.
    family_page = getattr(getattr(request.resolver_match, "func", None), "when_out_of_date", None)
    if family_page is not None:
        return cast(HttpResponse, family_page(request))
    token = keep_words(request=request, at=timezone.now())
    if token and isinstance(request.user, User):
        return redirect(request.path + "?" + urlencode({"kept": token}))
    return go_and_sign_in(request, token)
