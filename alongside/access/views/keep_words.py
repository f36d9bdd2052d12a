"""Nothing typed is lost: the way to the sign-in page and back with the words still there."""

from typing import cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.actions import keep_words
from alongside.access.actions.kept_words import OF_PAGE
from alongside.access.models import User
from alongside.access.views.sign_in import safe_way_on
from alongside.foundation.leaving import Kind, Reader, leaves

AT_THE_DOOR = ("sign_in", "second_step", "set_up_second_step", "keep_recovery_codes")


def go_and_sign_in(request: HttpRequest, token: str, page: str = "") -> HttpResponse:
    """Send them to sign in, remembering the page and, where some were typed, the words."""
    back = page or (request.path if token or request.method != "GET" else request.get_full_path())
    if token:
        back += "?" + urlencode({"kept": token})
    return redirect(reverse("sign_in") + "?" + urlencode({"next": back}))


@require_POST
@leaves(Kind.PAGE, to=Reader.NOBODY, says="Takes words to safety when time is up, and shows nothing.")
def keep_words_of_page(request: HttpRequest) -> HttpResponse:
    """The time is up while somebody was typing: their page sends the words here before it is cleared away."""
    page = request.POST.get(OF_PAGE, "")
    if not _is_ours(page):
        page = resolve_url(settings.LOGIN_REDIRECT_URL)
    token = keep_words(request=request, path=page, at=timezone.now())
    if isinstance(request.user, User):
        return redirect(page + ("?" + urlencode({"kept": token}) if token else ""))
    return go_and_sign_in(request, token, page)


def _is_ours(page: str) -> bool:
    try:
        resolve(page)
    except Resolver404:
        return False
    return "\x00" not in page


@leaves(Kind.PAGE, to=Reader.WORKER, says="A form that was open too long, with what was typed.")
def form_out_of_date(request: HttpRequest, **_: str) -> HttpResponse:
    """The form was opened before signing in again: its words are kept and shown on a fresh page."""
    if request.path in {reverse(page) for page in AT_THE_DOOR}:
        return redirect(request.path + "?" + urlencode({"next": safe_way_on(request)}))
    if request.path == reverse("keep_words_of_page"):
        return keep_words_of_page(request)
    # A family's own pages keep nothing for a worker: they say themselves what happens then.
    family_page = getattr(getattr(request.resolver_match, "func", None), "when_out_of_date", None)
    if family_page is not None:
        return cast(HttpResponse, family_page(request))
    token = keep_words(request=request, at=timezone.now())
    if token and isinstance(request.user, User):
        return redirect(request.path + "?" + urlencode({"kept": token}))
    return go_and_sign_in(request, token)
