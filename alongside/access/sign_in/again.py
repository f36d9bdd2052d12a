"""Is it still you? Asked before anything changes how somebody comes in."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate, reauthenticate_by_password
from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.access.models import User
from alongside.access.sign_in.steps import with_way_on

P = ParamSpec("P")


def still_you(
    view: Callable[Concatenate[Any, P], HttpResponse],
) -> Callable[Concatenate[Any, P], HttpResponse]:
    """Only for somebody who gave their password, or their second factor, in the last five minutes."""

    @wraps(view)
    def asked(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if did_recently_reauthenticate(request):
            return view(request, *args, **kwargs)
        return redirect(with_way_on("confirm_it_is_you", request.path))

    return cast(Callable[Concatenate[Any, P], HttpResponse], asked)


def it_is_still_you(request: HttpRequest) -> None:
    """They gave their password once more."""
    reauthenticate_by_password(request)


def new_key(request: HttpRequest) -> None:
    """Whoever has just shown again that it is them goes on under a new key; the old one opens nothing."""
    request.session.cycle_key()
    UserSession.objects.create_from_request(request)


def stay_here(request: HttpRequest, worker: User) -> None:
    """After every sign-in of theirs was ended: this browser is signed in, under a new key."""
    update_session_auth_hash(request, worker)
    UserSession.objects.create_from_request(request)
