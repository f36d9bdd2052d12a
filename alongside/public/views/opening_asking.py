"""How the pages of somebody who asks for help are opened: by the secret in their address, while it is open."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.access.actions.counting import Most, counted
from alongside.access.identity import say_asker
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import page_url
from alongside.foundation.languages import Said
from alongside.partners.queries import services
from alongside.public.forms.asking import typed_in
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import STEPS, asked_with, first_unanswered
from alongside.referrals.states import HelpStatus

View = Callable[..., HttpResponse]
HOUR = timedelta(hours=1)
# Nobody writes so often; a machine would fill the worker's page, and our disk.
WRITES = Most(100, HOUR)
TOO_MANY = _("There were too many tries. Wait an hour, then try again.")


def opens_asking(view: View) -> View:
    """The view is given what was asked and the secret; where it has closed, or never was, all get one kind page."""

    @wraps(view)
    def opened(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        say_asker(sealing.token_hash(token))
        now = timezone.now()
        asked = asked_with(token, at=now)
        if asked is None:
            return not_saved(request, is_closed=True)
        if request.method == "POST" and not counted("asking_writes", str(asked.pk), WRITES, at=now):
            return not_saved(request, is_closed=False, too_many=TOO_MANY)
        try:
            return view(request, asked, token, *args, **kwargs)
        except AskForHelp.DoesNotExist:  # closed, or thrown away on another page, in this very moment
            return not_saved(request, is_closed=True)
        except Cannot:  # sent, or taken back, in this very moment
            return not_saved(request, is_closed=False, back=page_url("asked", token=token))

    return opened


def not_saved(request: HttpRequest, *, is_closed: bool, back: str = "", too_many: Said = "") -> HttpResponse:
    """It has closed, or was sent already, or came too often: what was just typed is shown, and can be taken along."""
    carried = {name: request.POST[name] for names in STEPS.values() for name in names if request.POST.get(name)}
    given = {"typed": typed_in(request.POST), "carried": carried, "is_closed": is_closed, "back": back}
    status = 410 if is_closed else 429 if too_many else 409
    return render(request, "public/asking_closed.html", given | {"too_many": too_many}, status=status)


def where_it_stands(asked: AskForHelp, token: str) -> str:
    """The address at which somebody goes on: their next step, or what became of it."""
    if asked.status == HelpStatus.WRITING:
        step = first_unanswered(asked)
        return check_address(token) if step == "check" else page_url("ask_step", token=token, step=step)
    return page_url("asked", token=token)


def check_address(token: str) -> str:
    return page_url("check_asking", token=token)


def where_from(request: HttpRequest) -> str:
    """The network address it comes from, where it is known; of it only a mark is kept, for an hour."""
    try:
        return str(get_adapter().get_client_ip(request))
    except PermissionDenied:  # a proxy that does not say: nobody is turned away, and all are counted as one
        return ""


def phones() -> list[str]:
    """Every number of a service that somebody can ring."""
    return [service.phone for service in services() if service.phone]
