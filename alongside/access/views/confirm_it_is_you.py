"""Is it still you? Asked before anything changes how you come in."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access import forms
from alongside.access.guards import WorkerRequest, needs
from alongside.access.sign_in.again import it_is_still_you, new_key
from alongside.access.sign_in.codes import question_to_passkeys, took_second_step
from alongside.access.states import Permission
from alongside.access.views.change_password import knows_password
from alongside.access.views.second_step import held
from alongside.access.views.sign_in import safe_way_on
from alongside.audit.actions import record


@needs(Permission.SEE_MY_WORK)
def confirm_it_is_you(request: WorkerRequest) -> HttpResponse:
    """Their password; or, for who comes by the directory and has none here, what they hold."""
    wanted = safe_way_on(request)
    by_password = request.user.has_usable_password()
    form = forms.Confirm(request.POST or None) if by_password else _what_they_hold(request)
    if request.method == "POST" and _is_them(request, form):
        new_key(request)
        record("worker.confirmed", subject=request.user, by=request.user, at=timezone.now())
        return redirect(wanted)
    question = "" if by_password else question_to_passkeys(request.user)
    return render(request, "access/confirm_it_is_you.html", {"form": form, "next": wanted, "question": question})


def _what_they_hold(request: WorkerRequest) -> forms.SecondStep:
    return forms.SecondStep(request.POST if "code" in request.POST else None)


def _is_them(request: WorkerRequest, form: forms.Confirm | forms.SecondStep) -> bool:
    if isinstance(form, forms.Confirm):
        if form.is_valid() and knows_password(request, form):
            it_is_still_you(request)
            return True
        return False
    factor = held(request, form, request.user)
    if factor:
        took_second_step(request, factor, again=True)
    return factor is not None
