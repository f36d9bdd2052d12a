"""A new password."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access import forms
from alongside.access.actions import CannotUsePassword
from alongside.access.actions import change_password as change
from alongside.access.guards import WorkerRequest, needs
from alongside.access.sign_in.again import stay_here, still_you
from alongside.access.sign_in.throttle import TooManyTries, count_a_try, forgive
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome


@needs(Permission.SEE_MY_WORK)
@still_you
def change_password(request: WorkerRequest) -> HttpResponse:
    """The one there is, the one there shall be; every other sign-in of theirs ends."""
    form = forms.NewPassword(request.POST or None)
    if request.method == "POST" and form.is_valid() and knows_password(request, form):
        try:
            worker = change(worker=request.user, password=form.cleaned_data["new"], by=request.user, at=timezone.now())
            stay_here(request, worker)
            messages.success(request, "Your password is changed. You are signed out everywhere else.")
            return redirect("my_sign_in")
        except CannotUsePassword as refusal:
            form.add_error("new", str(refusal))
    return render(request, "access/change_password.html", {"form": form})


def knows_password(request: WorkerRequest, form: forms.NewPassword | forms.Confirm) -> bool:
    """Whether the password on the form is theirs. Otherwise the form says so, or how long to wait."""
    try:
        tried = count_a_try(request, f"still you {request.user.pk}")
    except TooManyTries as refusal:
        form.add_error(None, str(refusal))
        return _refused(request, "too many tries")
    if not request.user.check_password(form.cleaned_data["password"]):
        form.add_error("password", "This is not your password.")
        return _refused(request, "no match")
    forgive(tried)
    return True


def _refused(request: WorkerRequest, why: str) -> bool:
    me = request.user
    record("worker.confirm_refused", subject=me, outcome=Outcome.REFUSED, detail={"why": why}, by=me, at=timezone.now())
    return False
