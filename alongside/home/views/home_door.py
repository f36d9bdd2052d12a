"""The door of the family's own pages: a number or an address is typed, and the next page is always the same."""

import json
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from alongside.access.actions.counting import counted
from alongside.families import actions
from alongside.families.actions.home_counts import FROM_ONE_ADDRESS
from alongside.families.queries import where_codes_go
from alongside.foundation import sealing
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import ComeIn
from alongside.home.views import HOME_PATH, at_the_door
from alongside.partners.queries import services

# What a browser brings back to the next page, such as where a code was asked for: sealed, and as long as a code lasts.
DOOR_COOKIE = "__Secure-our_door" if settings.SESSION_COOKIE_SECURE else "our_door"


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How to come in; it names nobody.")
def home_door(request: HttpRequest) -> HttpResponse:
    """Nobody is known yet, and nothing here says who is."""
    now, form = timezone.now(), ComeIn(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        place = where_codes_go(form.cleaned_data["to"])
        if not place:
            form.add_error("to", _("This is no number or email we can write to. Check it and try again."))
        elif not too_many(request) and actions.write_code(to=place, at=now):
            return remember_place(redirect(in_language(request, reverse("home_code"))), place, wanted(request))
        else:
            form.add_error(None, TOO_MANY())
    return render(request, "home/home_door.html", {"form": form, "services": services(), "next": wanted(request)})


def TOO_MANY() -> str:  # noqa: N802 (said in the reader's language each time)
    return _("There were too many tries. Wait an hour, then try again.")


def too_many(request: HttpRequest) -> bool:
    """Note one more try from where this browser is; too many, and nobody there is heard for some minutes."""
    where = str(get_adapter().get_client_ip(request) or "")
    return not counted("from", where, FROM_ONE_ADDRESS, at=timezone.now())


def wanted(request: HttpRequest) -> str:
    """Which of the family's own pages they came for; nothing else is gone to."""
    asked = str(request.GET.get("next") or request.POST.get("next") or "")[:500]
    ours = asked.startswith(HOME_PATH) and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if ours else ""


def in_language(request: HttpRequest, address: str) -> str:
    """The same language on the next page, before anybody is known."""
    language = str(request.GET.get("lang") or "")[:10]
    return f"{address}?{urlencode({'lang': language})}" if language else address


def remember_sealed(response: HttpResponse, what: str, said: Any) -> HttpResponse:
    """Something this browser brings back, which it cannot read and which is worthless in ten minutes."""
    key = sealing.new_wrapped_key()
    kept = sealing.seal(json.dumps([what, said, int(timezone.now().timestamp())]), wrapped_key=key)
    response.set_cookie(
        f"{DOOR_COOKIE}_{what}",
        f"{key.decode()}.{kept.decode()}",
        max_age=actions.CODE_LASTS,
        path=HOME_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def remembered(request: HttpRequest, what: str) -> Any:
    """What was given to this browser to bring back; an empty text where it brings nothing of ours, or too late."""
    key, _dot, kept = request.COOKIES.get(f"{DOOR_COOKIE}_{what}", "")[:4000].partition(".")
    try:
        named, said, at = json.loads(sealing.unseal(kept.encode(), wrapped_key=key.encode()))
    except (sealing.CannotOpen, ValueError):
        return ""
    fresh = timezone.now().timestamp() - at < actions.CODE_LASTS.total_seconds()
    return said if named == what and fresh else ""


def remember_place(response: HttpResponse, place: str, going_to: str) -> HttpResponse:
    return remember_sealed(response, "place", [place, going_to])


def remembered_place(request: HttpRequest) -> tuple[str, str]:
    """The number or address typed at the door, and where they wanted to go; empty where the page came by itself."""
    place, going_to = remembered(request, "place") or ("", "")
    return place, going_to


def forget_place(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(f"{DOOR_COOKIE}_place", path=HOME_PATH, samesite="Lax")
    return response
