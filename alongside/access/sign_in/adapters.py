"""Where django-allauth asks the house: how somebody comes in, how secrets are kept, who may come by the directory."""

import time
from ipaddress import ip_address, ip_network
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib import messages
from django.core.signing import Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.actions import LAST_WORKER_COOKIE
from alongside.access.models import User
from alongside.access.sign_in.steps import BOTH_STEPS, second_step_taken
from alongside.audit.actions import record
from alongside.foundation import sealing


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]  # allauth comes without types
    """The last word before somebody is signed in: both steps were taken, it is written down, the browser remembers."""

    def get_client_ip(self, request: HttpRequest) -> str:
        """From where, for counting tries and listing sign-ins: of the newer addresses the half that names the network.

        Each home, phone and hired machine has 2^64 of the other half, and would never be counted twice.
        """
        found: str = super().get_client_ip(request)
        there = ip_address(found)
        if there.version == 6 and there.ipv4_mapped is not None:
            return str(there.ipv4_mapped)
        return str(ip_network((there, 64), strict=False).network_address) if there.version == 6 else found

    def get_login_stages(self) -> list[str]:
        return ["alongside.access.sign_in.steps.SecondStep"]

    def login(self, request: HttpRequest, user: User) -> None:
        step = second_step_taken(request, user)
        if not step:
            raise ImmediateHttpResponse(redirect("sign_in"))
        super().login(request, user)
        request.session[BOTH_STEPS] = time.time()
        record("worker.signed_in", detail={"second_step": step}, by=user, at=timezone.now())

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **kwargs)
        return remember(response, user)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        messages.warning(request, "This account is closed. Ask whoever opens accounts where you work.")
        return redirect("sign_in")

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Our pages say themselves what happened."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Nothing is sent by email yet."""


def remember(response: HttpResponse, worker: User) -> HttpResponse:
    """Lets words typed after a time-out be kept for the right person; it signs nobody in."""
    response.set_cookie(
        LAST_WORKER_COOKIE,
        Signer(salt="last worker").sign(str(worker.pk)),
        max_age=7 * 24 * 3600,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]  # allauth comes without types
    """Keys of second factors are sealed, so the database or a copy of it lets nobody in."""

    def encrypt(self, text: str) -> str:
        key = sealing.new_wrapped_key()
        return f"{key.decode()} {sealing.seal(text, wrapped_key=key).decode()}"

    def decrypt(self, encrypted_text: str) -> str:
        key, sealed = encrypted_text.encode().split(b" ")
        return sealing.unseal(sealed, wrapped_key=key)

    def get_totp_label(self, user: User) -> str:
        return user.email

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002 (allauth's word)
        return "Passkey"

    def _get_site_name(self) -> str:
        return "Alongside"


class Directory(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth comes without types
    """Who comes by the council's directory is looked up here, and never signed up."""

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        from alongside.access.sign_in.directory import come_in

        raise ImmediateHttpResponse(come_in(request, sociallogin))

    def on_authentication_error(self, request: HttpRequest, provider: Any, error: Any = None, **kwargs: Any) -> None:
        from alongside.access.sign_in.directory import say_it_did_not_work

        raise ImmediateHttpResponse(say_it_did_not_work(request))

    def get_requests_session(self) -> Any:
        """We ask where the council told us to, and follow nobody to another place."""
        session = super().get_requests_session()
        session.max_redirects = 0
        return session

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False
