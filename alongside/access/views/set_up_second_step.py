"""The first sign-in of all: setting up what you will hold, before anything opens."""

from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access import forms
from alongside.access.actions import add_passkey, set_up_app
from alongside.access.models import User
from alongside.access.queries import has_second_factor
from alongside.access.sign_in import codes
from alongside.access.sign_in.steps import second_step_taken, stage_of, with_way_on
from alongside.access.sign_in.throttle import TooManyTries, count_a_try, forgive
from alongside.access.views.second_step import begin_again
from alongside.foundation.leaving import Kind, Reader, leaves

NOT_YET = "This code is not right. Wait for the next one your app shows, and enter that."
NO_PASSKEY = "No passkey was made. Try again, or use an app."


@leaves(Kind.PAGE, to=Reader.WORKER)
def set_up_second_step(request: HttpRequest) -> HttpResponse:
    """Show the square for an app, or make a passkey; then the codes to keep."""
    stage = stage_of(request)
    if stage is None:
        return begin_again(request)
    worker: User = stage.login.user
    if has_second_factor(worker):
        next_page = "keep_recovery_codes" if second_step_taken(request, worker) else "second_step"
        return redirect(with_way_on(next_page, stage.login.redirect_url))
    form = forms.NewApp(request.POST or None)
    factor = new_factor(request, form, worker) if request.method == "POST" else None
    if factor:
        codes.took_second_step(request, factor)
        return redirect(with_way_on("keep_recovery_codes", stage.login.redirect_url))
    return render(request, "access/set_up_second_step.html", app_page(request, form, worker))


def new_factor(request: HttpRequest, form: forms.NewApp, worker: User) -> Authenticator | None:
    """The app or passkey they have just set up, if it gave the right answer. Otherwise the form says why not."""
    if "credential" in request.POST:
        credential = codes.new_passkey(request.POST["credential"])
        if credential:
            name = request.POST.get("name", "").replace("\x00", "").strip()[:60] or "Passkey"
            return add_passkey(worker=worker, name=name, credential=credential, by=worker, at=timezone.now())
        form.add_error(None, NO_PASSKEY)
        return None
    if not form.is_valid():
        return None
    try:
        tried = count_a_try(request, f"new app {worker.pk}")
    except TooManyTries as refusal:
        form.add_error(None, str(refusal))
        return None
    if not codes.right_for_new_app(request, form.cleaned_data["code"]):
        form.add_error("code", NOT_YET)
        return None
    forgive(tried)
    secret = codes.secret_of_new_app(request)
    codes.forget_secret_of_new_app(request)
    return set_up_app(worker=worker, secret=secret, by=worker, at=timezone.now())


def app_page(request: HttpRequest, form: forms.NewApp, worker: User) -> dict[str, object]:
    """What the page shows of a new app: the square, and the same secret in letters."""
    secret = codes.secret_of_new_app(request)
    return {
        "form": form,
        "square": codes.square_of_new_app(worker, secret),
        "secret": codes.in_fours(secret),
        "question": codes.question_for_new_passkey(worker),
    }
