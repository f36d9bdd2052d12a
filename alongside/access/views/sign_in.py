"""The first step of signing in: who you are."""

from django.conf import settings
from django.contrib.auth import authenticate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access import forms
from alongside.access.models import User
from alongside.access.sign_in.steps import first_step_taken
from alongside.access.sign_in.throttle import TooManyTries, count_a_try, forgive
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.leaving import Kind, Reader, leaves

NO_MATCH = "This email address and password do not match an account."


@leaves(Kind.PAGE, to=Reader.PUBLIC)
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for email and password, or send them to the council's directory; go on to the second step."""
    wanted = safe_way_on(request)
    form = forms.SignIn(request.POST or None)
    if request.method == "POST" and form.is_valid():
        worker = _known(request, form)
        if worker:
            response: HttpResponse = first_step_taken(request, worker, by="password", wanted=wanted)
            return response
    page = {
        "form": form,
        "next": wanted,
        "words_kept": "kept=" in wanted,
        "directory": settings.DIRECTORY_NAME if settings.DIRECTORY_URL else "",
    }
    return render(request, "access/sign_in.html", page)


def _known(request: HttpRequest, form: forms.SignIn) -> User | None:
    """The worker with this address and password. Wrong ones, and too many tries, become a sentence on the form."""
    email, password = form.cleaned_data["email"].strip(), form.cleaned_data["password"]
    why = "no match"
    try:
        tried = count_a_try(request, f"sign in {email.lower()}")
        worker = authenticate(request, username=email, password=password)
        if isinstance(worker, User):
            forgive(tried)
            return worker
        form.add_error("email", NO_MATCH)
    except TooManyTries as refusal:
        why = "too many tries"
        form.add_error(None, str(refusal))
    record("worker.sign_in_refused", outcome=Outcome.REFUSED, detail={"why": why}, by="somebody", at=timezone.now())
    return None


def safe_way_on(request: HttpRequest) -> str:
    """Where they wanted to go, if that is a page of ours; otherwise their work."""
    wanted = request.POST.get("next") or request.GET.get("next", "")
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return resolve_url(settings.LOGIN_REDIRECT_URL)
