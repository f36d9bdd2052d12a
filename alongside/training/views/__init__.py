"""The pages of training, and their doors: for who learns, for who holds a session, for whoever has a link.

A learner comes in with a code to their email address; that opens this room and no other. A worker who is signed in is
known here too. What a learner's cookie says is signed, and never becomes a worker's sign-in: nothing of it stands in a
session. Pages of those who arrange training ask for `@needs(Permission.TRAINING_ARRANGE)`.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from alongside.access.guards import WorkerRequest
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.foundation.leaving import Kind, Reader, leaves_unless_said
from alongside.foundation.spreadsheets import Spreadsheet, Value, as_spreadsheet
from alongside.training.models import Booking, Session
from alongside.training.queries.learners import ON_MY_OWN_DEVICE, cookie_of, learner_from
from alongside.training.queries.sessions import get_booking_of, get_session_to_hold_for

View = Callable[..., HttpResponse]
LEARNER_COOKIE = "__Host-learner" if settings.SESSION_COOKIE_SECURE else "learner"


class LearnerRequest(WorkerRequest):
    """A request whose asker is known to be this practitioner."""

    learner: User


def learner_page(view: View) -> View:
    """Only for a practitioner who has come in, by a code or signed in as a worker; anyone else is shown the door."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        learner = who_learns(request)
        if learner is None:
            return keep_nothing(redirect(f"{reverse('learner_door')}?{urlencode({'next': _back_to(request)})}"))
        cast(Any, request).learner = learner
        return keep_nothing(view(request, *args, **kwargs))

    cast(Any, guarded).learners = "for who has come in to learn"
    leaves_unless_said(guarded, Kind.PAGE, to=Reader.WORKER)
    return guarded


def _back_to(request: HttpRequest) -> str:
    """The page they came for; where a button was pressed whose page only takes presses, the page it stood on."""
    if request.method == "POST":
        stood_on = urlsplit(request.headers.get("Referer", ""))
        if stood_on.netloc == request.get_host() and stood_on.path.startswith("/training/"):
            return stood_on.path
    return request.get_full_path()


def by_link(view: View) -> View:
    """A page before anybody is known: the door, a line manager's link, the code on the wall."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        cast(Any, request).learner = who_learns(request)
        return keep_nothing(view(request, *args, **kwargs))

    cast(Any, guarded).learners = "before anybody is known"
    leaves_unless_said(guarded, Kind.PAGE, to=Reader.WORKER)
    return guarded


def who_learns(request: HttpRequest) -> User | None:
    """The worker who is signed in, or the learner whose cookie this browser holds."""
    if isinstance(request.user, User):
        return request.user
    return learner_from(request.COOKIES.get(LEARNER_COOKIE, "")[:300])


def signed_in(request: HttpRequest) -> bool:
    """Whether a worker is signed in here, which a learner's cookie never says."""
    return isinstance(request.user, User)


def let_in(response: HttpResponse, learner: User, *, own_device: bool) -> HttpResponse:
    """From the next page on this browser is theirs: for a month on a device of their own, else for this visit."""
    response.set_cookie(
        LEARNER_COOKIE,
        cookie_of(learner, own_device=own_device),
        max_age=ON_MY_OWN_DEVICE if own_device else None,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def booking_of(request: LearnerRequest, reference: str) -> Booking:
    """The learner's own place; 404 for anybody else's."""
    return get_booking_of(request.learner, reference)


def session_to_hold(request: LearnerRequest, reference: str) -> Session:
    """A session its trainers hold, or anyone who arranges training; 404 for everybody else."""
    arranges = isinstance(request.user, User)
    return get_session_to_hold_for(request.learner, reference, signed_in=arranges)


def who_arranges(request: HttpRequest) -> bool:
    """Whether a worker who is signed in, and arranges training, asks; who only came in to learn never does."""
    return isinstance(request.user, User) and request.user.may(Permission.TRAINING_ARRANGE)


def keep_nothing(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["Referrer-Policy"] = "same-origin"
    return response


def show(request: HttpRequest, name: str, **more: Any) -> HttpResponse:
    """A page of this room. `form` goes in `more` where there is one."""
    return render(request, f"training/{name}.html", more)


def attached(content: bytes, name: str, content_type: str) -> HttpResponse:
    """A file to keep, of a page that is registered as one. No browser guesses what it is; nothing between keeps it."""
    response = HttpResponse(content)
    response["Content-Type"] = content_type
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return keep_nothing(response)


def spreadsheet(heads: Sequence[str], rows: Iterable[Sequence[Value]], *, name: str, shape: str) -> HttpResponse:
    """A list to keep, as CSV or as an Excel workbook; 404 for any other shape."""
    if shape not in list(Spreadsheet):
        raise Http404
    kind = Spreadsheet(shape)
    return attached(as_spreadsheet(kind, heads, rows), f"{name}.{kind}", kind.content_type)
