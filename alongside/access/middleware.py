"""One transaction holds each request and the identity of who asks; refusals are recorded and said kindly."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.response import SimpleTemplateResponse
from django.utils import timezone

from alongside.access.actions import keep_words
from alongside.access.guards import NotAllowed, SignInFirst
from alongside.access.identity import say_who
from alongside.access.models import User
from alongside.access.sign_in.steps import BOTH_STEPS
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.blockers import Cannot
from alongside.foundation.log_lines import without_secrets

Answer = Callable[[HttpRequest], HttpResponseBase]


class _ServerError(Exception):
    """Carries a server-error response out of the transaction, so that nothing it wrote stays."""

    def __init__(self, response: HttpResponseBase) -> None:
        self.response = response


def one_transaction(get_response: Answer) -> Answer:
    """Everything a request reads and writes happens together; a server error leaves nothing behind."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        try:
            with transaction.atomic():
                response = get_response(request)
                if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
                    response.render()
                if response.status_code >= 500:
                    raise _ServerError(response)
                return response
        except _ServerError as error:
            return error.response

    return middleware


def both_steps(get_response: Answer) -> Answer:
    """Whoever has not taken both steps of signing in, or took them too long ago, is nobody. It asks no database."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        if SESSION_KEY in request.session:
            taken_at = request.session.get(BOTH_STEPS) or 0
            if not 0 <= time.time() - taken_at < settings.LONGEST_SIGN_IN_HOURS * 3600:
                request.user = AnonymousUser()
        return get_response(request)

    return middleware


class who_asks:  # noqa: N801 (named as a middleware function is, it needs a class for process_exception)
    """Sets the identity, and turns refusals into recorded, readable pages."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        worker = request.user if isinstance(request.user, User) else None
        say_who(worker.pk if worker else None)
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, SignInFirst):
            return keep_words_and_sign_in(request)
        if isinstance(exception, NotAllowed):
            _record_refusal(request, exception.permission.value)
            return render(request, "foundation/refused.html", {"reasons": [str(exception)]}, status=403)
        if isinstance(exception, Cannot):
            _record_refusal(request, type(exception).__name__)
            return render(request, "foundation/refused.html", {"reasons": exception.reasons}, status=409)
        if isinstance(exception, Http404) and isinstance(request.user, User):
            _record_refusal(request, "not found")
        return None


def _record_refusal(request: HttpRequest, why: str) -> None:
    record(
        "page.refused",
        outcome=Outcome.REFUSED,
        detail={"path": without_secrets(request.path)[:500], "method": request.method, "why": why},
        by=request.user,
        at=timezone.now(),
    )


def keep_words_and_sign_in(request: HttpRequest) -> HttpResponse:
    """Nobody is signed in: keep what was typed for the one it belongs to, and show the way back."""
    from alongside.access.views.keep_words import go_and_sign_in

    token = keep_words(request=request, at=timezone.now())
    return go_and_sign_in(request, token)
