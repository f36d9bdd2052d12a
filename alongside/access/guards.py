"""Doors: what a page asks of whoever comes to it, and how a refusal is said."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.foundation.leaving import Kind, Reader, leaves_unless_said
from alongside.foundation.log_lines import without_secrets

P = ParamSpec("P")


class WorkerRequest(HttpRequest):
    """A request whose asker is known to be a signed-in worker."""

    user: User


class NotAllowed(Exception):
    """The asker's role does not allow this. It is recorded, then shown as a page with a reason."""

    def __init__(self, permission: Permission) -> None:
        self.permission = permission
        super().__init__(f"Your role does not let you {permission.label}.")


class SignInFirst(Exception):
    """Nobody is signed in, so what was typed is kept and the sign-in page shown."""


def require(permission: Permission, *, of: User) -> None:
    """Refuse unless this worker's roles allow it. Called again inside actions, for commands and jobs."""
    if not of.may(permission):
        raise NotAllowed(permission)


def needs(
    permission: Permission,
) -> Callable[[Callable[Concatenate[Any, P], HttpResponse]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Only a signed-in worker whose roles allow `permission` may come in here at all.

    What the page shows is registered as leaving to a worker, unless it says itself beneath this who reads it.
    """

    def guard(
        view: Callable[Concatenate[Any, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not isinstance(request.user, User):
                raise SignInFirst
            require(permission, of=request.user)
            request.user.came_for = permission
            request.user.came_to_write = request.method not in ("GET", "HEAD")
            return view(request, *args, **kwargs)

        cast(Any, guarded).needs = permission
        leaves_unless_said(guarded, Kind.PAGE, to=Reader.WORKER)
        return cast(Callable[Concatenate[HttpRequest, P], HttpResponse], guarded)

    return guard


# ------------------------------------------------------------------------------------- what every page with a form does


def posted(request: WorkerRequest) -> QueryDict | None:
    """What was sent with the page's button; None when the page is only asked for."""
    return request.POST if request.method == "POST" else None


def done(request: WorkerRequest, form: HouseForm, act: Callable[[], object], *, at: datetime) -> bool:
    """True when the answers were good and the action went through; its reasons otherwise stand on the form."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except Cannot as refusal:
        note_refusal(request, refusal, at=at)
        for reason in refusal.reasons:
            form.add_error(None, reason)
        return False
    return True


def note_refusal(request: WorkerRequest, refusal: Cannot, *, at: datetime) -> None:
    """A refused attempt stays written down, though its page comes back with the reasons."""
    detail = {"path": without_secrets(request.path)[:500], "method": request.method, "why": type(refusal).__name__}
    by = getattr(request, "learner", None) or request.user  # who learns has not signed in as a worker
    record("page.refused", outcome=Outcome.REFUSED, detail=detail, by=by, at=at)


def pressed(request: WorkerRequest, act: Callable[[], object], *, said: str, at: datetime) -> bool:
    """A button of a page: what was done is said on the next page, and so is why it was not."""
    form = HouseForm(request.POST)
    if done(request, form, act, at=at):
        messages.success(request, said)
        return True
    for mistake in form.mistakes:
        messages.error(request, mistake["text"])
    return False
