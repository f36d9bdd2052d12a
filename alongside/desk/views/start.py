"""The front step: on to my work, or to signing in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from alongside.access.models import User
from alongside.foundation.leaving import Kind, Reader, leaves


@leaves(Kind.PAGE, to=Reader.NOBODY, says="Sends whoever comes to their work or to sign in.")
def start(request: HttpRequest) -> HttpResponse:
    """Somebody came to the address without a page."""
    return redirect("my_work" if isinstance(request.user, User) else "sign_in")
