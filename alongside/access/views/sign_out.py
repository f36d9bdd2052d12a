"""Signing out."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.foundation.leaving import Kind, Reader, leaves


@require_POST
@leaves(Kind.PAGE, to=Reader.NOBODY)
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session here and now."""
    if isinstance(request.user, User):
        record("worker.signed_out", by=request.user, at=timezone.now())
    logout(request)
    return redirect("sign_in")
