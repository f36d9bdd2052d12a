"""The two steps of coming in: who you are, then something you hold. Nobody is signed in between them."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import (
    clear_authentication_records,
    get_authentication_records,
    perform_login,
    record_authentication,
)
from allauth.account.models import Login
from allauth.account.stages import LoginStage, LoginStageController
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from alongside.access.models import User
from alongside.access.queries import has_second_factor

# In a session: the moment both steps were taken. Without it nobody is signed in, whatever else the session says.
BOTH_STEPS = "both_steps_taken_at"


def first_step_taken(request: HttpRequest, worker: User, *, by: str, wanted: str, vouched: bool = False) -> Any:
    """They are who they say, by `password` or `directory`; now the second step. `vouched`: the directory took it."""
    clear_authentication_records(request)
    record_authentication(request, worker, by, vouched=vouched)
    return perform_login(request, Login(user=worker, redirect_url=wanted))


def second_step_taken(request: HttpRequest, worker: User) -> str:
    """By what, or an empty text: not yet."""
    for done in reversed(get_authentication_records(request, worker)):
        if done["method"] == "mfa":
            return str(done["type"])
        if done.get("vouched"):
            return "directory"
    return ""


class SecondStep(LoginStage):  # type: ignore[misc]  # allauth comes without types
    """Between the first step and being signed in. Who has no second factor yet sets one up here."""

    key = "second_step"
    urlname = "second_step"

    def handle(self) -> tuple[HttpResponse | None, bool]:
        if second_step_taken(self.request, self.login.user):
            return None, True
        page = "second_step" if has_second_factor(self.login.user) else "set_up_second_step"
        return redirect(with_way_on(page, self.login.redirect_url)), True


def with_way_on(page: str, wanted: str | None) -> str:
    """The page's address, carrying where the worker wanted to go: it is still known if the sign-in takes too long."""
    return reverse(page) + ("?" + urlencode({"next": wanted}) if wanted else "")


def stage_of(request: HttpRequest) -> Any:
    """The sign-in that waits for its second step in this browser; None when there is none or it took too long."""
    if request.user.is_authenticated:
        return None
    stage = LoginStageController.enter(request, SecondStep.key)
    return stage if stage and stage.login.user and stage.login.user.is_active else None
