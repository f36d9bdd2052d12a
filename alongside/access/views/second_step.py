"""The second step of signing in: something you hold."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access import forms
from alongside.access.models import User
from alongside.access.queries import has_second_factor, recovery_codes_left
from alongside.access.sign_in.codes import (
    factor_with_code,
    factor_with_passkey,
    question_to_passkeys,
    took_second_step,
)
from alongside.access.sign_in.steps import stage_of, with_way_on
from alongside.access.sign_in.throttle import TooManyTries, count_a_try, forgive
from alongside.access.views.sign_in import safe_way_on
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.components import plural
from alongside.foundation.leaving import Kind, Reader, leaves

WRONG_CODE = "This code is not right, or was used already. Wait for the next one and enter that."
WRONG_PASSKEY = "That passkey did not work here. Try again, or enter a code."


@leaves(Kind.PAGE, to=Reader.WORKER)
def second_step(request: HttpRequest) -> HttpResponse:
    """Ask for a code or a passkey, and go on to the page that was wanted."""
    stage = stage_of(request)
    if stage is None:
        return begin_again(request)
    worker: User = stage.login.user
    if not has_second_factor(worker):
        return redirect(with_way_on("set_up_second_step", stage.login.redirect_url))
    form = forms.SecondStep(request.POST if "code" in request.POST else None)
    factor = held(request, form, worker) if request.method == "POST" else None
    if factor:
        took_second_step(request, factor)
        response: HttpResponse = stage.exit()
        return response
    page = {"form": form, "worker": worker, "question": question_to_passkeys(worker)}
    return render(request, "access/second_step.html", page)


def held(request: HttpRequest, form: forms.SecondStep, worker: User) -> Authenticator | None:
    """What they hold, if what they sent comes from it. Otherwise a sentence on the form says why not."""
    why = "wrong"
    try:
        tried = count_a_try(request, f"second step {worker.pk}")
        factor = _check(request, form, worker)
        if factor:
            forgive(tried)
            _note_recovery_code(request, factor, worker)
            return factor
    except TooManyTries as refusal:
        why = "too many tries"
        _say(request, form, str(refusal))
    detail = {"why": why}
    record("worker.second_step_refused", subject=worker, outcome=Outcome.REFUSED, detail=detail, by=worker, at=_now())
    return None


def _check(request: HttpRequest, form: forms.SecondStep, worker: User) -> Authenticator | None:
    if not form.is_bound:
        factor = factor_with_passkey(worker, request.POST.get("credential", ""))
        if factor is None:
            _say(request, form, WRONG_PASSKEY)
        return factor
    factor = factor_with_code(worker, form.cleaned_data["code"]) if form.is_valid() else None
    if factor is None and not form.errors:
        form.add_error("code", WRONG_CODE)
    return factor


def _say(request: HttpRequest, form: forms.SecondStep, sentence: str) -> None:
    if form.is_bound:
        form.is_valid()
        form.add_error(None, sentence)
    else:
        messages.warning(request, sentence)


def _note_recovery_code(request: HttpRequest, factor: Authenticator, worker: User) -> None:
    if factor.type == Authenticator.Type.RECOVERY_CODES:
        left = plural(len(recovery_codes_left(worker)), "recovery code")
        record("worker.recovery_code_used", subject=worker, by=worker, at=_now())
        messages.warning(request, f"That recovery code is used up. You have {left} left.")


def _now() -> Any:
    return timezone.now()


def begin_again(request: HttpRequest) -> HttpResponse:
    """The first step was never taken in this browser, or too long ago."""
    wanted = safe_way_on(request)
    if request.user.is_authenticated:
        return redirect(wanted)
    if request.method == "POST":
        messages.warning(request, "That took a while, so please sign in once more. Nothing is lost.")
    return redirect(with_way_on("sign_in", wanted))
