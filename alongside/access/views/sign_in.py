"""Signing in."""

from django.conf import settings
from django.contrib.auth import authenticate, login
from django.core.signing import Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access import forms
from alongside.access.actions import LAST_WORKER_COOKIE
from alongside.access.models import User
from alongside.audit.actions import record
from alongside.audit.states import Outcome


def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for e-mail and password; go on to the page that was wanted."""
    wanted = _safe(request, request.POST.get("next") or request.GET.get("next", ""))
    form = forms.SignIn(request.POST or None)
    if request.method == "POST" and form.is_valid():
        worker = authenticate(
            request, username=form.cleaned_data["email"].strip(), password=form.cleaned_data["password"]
        )
        if isinstance(worker, User):
            login(request, worker)
            record("worker.signed_in", by=worker, at=timezone.now())
            return _remember(redirect(wanted), worker)
        record("worker.sign_in_refused", outcome=Outcome.REFUSED, by="somebody", at=timezone.now())
        form.add_error("email", "This e-mail address and password do not match an account.")
    page = {"form": form, "next": wanted, "words_kept": "kept=" in wanted}
    return render(request, "access/sign_in.html", page)


def _safe(request: HttpRequest, wanted: str) -> str:
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def _remember(response: HttpResponse, worker: User) -> HttpResponse:
    """Lets words typed after a time-out be kept for the right person; it signs nobody in."""
    response.set_cookie(
        LAST_WORKER_COOKIE,
        Signer(salt="last worker").sign(str(worker.pk)),
        max_age=7 * 24 * 3600,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response
