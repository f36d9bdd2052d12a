"""Coming in by the council's own directory: who they are there, whether they have an account here, and no further."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.actions import tie_to_directory
from alongside.access.models import User
from alongside.access.queries import worker_with_address, worker_with_directory_id
from alongside.access.sign_in.steps import first_step_taken
from alongside.audit.actions import record
from alongside.audit.states import Outcome

NO_ACCOUNT = "There is no account here for you yet. Ask whoever opens accounts where you work."
OTHER = "This account belongs to somebody else in the directory. Ask whoever opens accounts where you work."
NOT_CHECKED = "The directory does not say that your email address is yours. Ask whoever looks after the directory."
FAILED = "Signing in that way did not work this time. Try again, or sign in here."


def come_in(request: HttpRequest, sociallogin: Any) -> HttpResponse:
    """The directory says who they are. They come in if that is an open account here; nobody is signed up."""
    claims = sociallogin.account.extra_data
    told = claims.get("id_token") or {}
    if not told.get("sub") or claims.get("userinfo", told).get("sub") != told["sub"]:
        return _refused(request, FAILED, "no identity")
    directory_id = f"{told['iss']} {told['sub']}"
    worker = worker_with_directory_id(directory_id)
    if worker is None:
        checked = [address.email for address in sociallogin.email_addresses if address.verified]
        if not checked:
            return _refused(request, NOT_CHECKED, "address not checked")
        worker = worker_with_address(checked[0])
        if worker is None:
            return _refused(request, NO_ACCOUNT, "no account")
        if worker.directory_id:
            return _refused(request, OTHER, "tied to another")
        worker = tie_to_directory(worker=worker, directory_id=directory_id, by=worker, at=timezone.now())
    wanted = str(sociallogin.state.get("next") or "")
    return _go_on(request, worker, wanted, vouched=_vouches(told))


def _go_on(request: HttpRequest, worker: User, wanted: str, *, vouched: bool) -> HttpResponse:
    response: HttpResponse = first_step_taken(request, worker, by="directory", wanted=wanted, vouched=vouched)
    return response


def _vouches(told: dict[str, Any]) -> bool:
    """Whether the directory says it asked for a second factor itself, in words the council chose to trust."""
    said = told.get("amr") or []
    words = {*([said] if isinstance(said, str) else map(str, said)), str(told.get("acr") or "")}
    return bool(words & set(settings.DIRECTORY_SECOND_FACTOR))


def say_it_did_not_work(request: HttpRequest) -> HttpResponse:
    return _refused(request, FAILED, "not completed")


def _refused(request: HttpRequest, sentence: str, why: str) -> HttpResponse:
    record(
        "worker.sign_in_refused",
        outcome=Outcome.REFUSED,
        detail={"by": "directory", "why": why},
        by="somebody",
        at=timezone.now(),
    )
    messages.warning(request, sentence)
    return redirect("sign_in")
