"""Checking what a worker holds: a code from their app, a recovery code, a passkey."""

import base64
import json
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import generate_totp_secret, validate_totp_code
from allauth.mfa.utils import decrypt, encrypt
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.exceptions import InvalidSignature
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from alongside.access.models import User
from alongside.access.queries import second_factors_of
from alongside.foundation.sealing import CannotOpen

TAKEN_FOR = 120  # seconds: longer than any code is right, with the time its phone's clock may be off
NEW_SECRET = "sealed_secret_of_new_app"  # noqa: S105 (a name, not a secret)


def factor_with_code(worker: User, typed: str) -> Authenticator | None:
    """The app or the recovery codes this code is from. A code is right once."""
    for factor in second_factors_of(worker):
        if factor.type != Authenticator.Type.WEBAUTHN and factor.wrap().validate_code(typed):
            digits = "".join(letter for letter in typed if letter.isdecimal())
            is_new = cache.add(mark_of(worker, digits), True, TAKEN_FOR)
            return factor if is_new else None
    return None


def mark_of(worker: User, digits: str) -> str:
    """Under what it is noted that a code was used."""
    return f"second-step:{worker.pk}:{digits}"


def factor_with_passkey(worker: User, answer: str) -> Authenticator | None:
    """The passkey that gave this answer to our question, if it did."""
    try:
        credential = json.loads(answer)
        webauthn.parse_authentication_response(credential)
        return webauthn.complete_authentication(worker, credential)
    except (ValueError, TypeError, KeyError, AttributeError, InvalidSignature, ValidationError):
        return None


def new_passkey(answer: str) -> dict[str, Any] | None:
    """What a browser made when asked for a new passkey, checked; None when it is not one."""
    try:
        credential: dict[str, Any] = json.loads(answer)
        webauthn.parse_registration_response(credential)
        webauthn.complete_registration(credential)
    except (ValueError, TypeError, KeyError, AttributeError, InvalidSignature, ValidationError):
        return None
    return credential


def question_to_passkeys(worker: User) -> str:
    """What the browser puts to this worker's passkeys, as JSON; empty when they have none."""
    has_one = any(factor.type == Authenticator.Type.WEBAUTHN for factor in second_factors_of(worker))
    return json.dumps(webauthn.begin_authentication(worker)) if has_one else ""


def question_for_new_passkey(worker: User) -> str:
    """What the browser is asked to make a passkey with, as JSON."""
    return json.dumps(webauthn.begin_registration(worker, False))


def took_second_step(request: HttpRequest, factor: Authenticator, *, again: bool = False) -> None:
    """Note in the session that they hold it. `again`: they were signed in already, and were asked once more."""
    context.request = request
    post_authentication(request, factor, reauthenticated=again)


def secret_of_new_app(request: HttpRequest) -> str:
    """The secret shown on the page; the same until it is used, so that coming back does not spoil a scanned square."""
    try:
        return str(decrypt(request.session[NEW_SECRET]))
    except (KeyError, ValueError, CannotOpen):
        secret = str(generate_totp_secret())
        request.session[NEW_SECRET] = encrypt(secret)
        return secret


def right_for_new_app(request: HttpRequest, typed: str) -> bool:
    return bool(validate_totp_code(secret_of_new_app(request), typed))


def forget_secret_of_new_app(request: HttpRequest) -> None:
    request.session.pop(NEW_SECRET, None)


def square_of_new_app(worker: User, secret: str) -> str:
    """The square a phone's camera reads, as the address of a picture."""
    adapter = get_adapter()
    picture = adapter.build_totp_svg(adapter.build_totp_url(worker, secret))
    return "data:image/svg+xml;base64," + base64.b64encode(picture.encode()).decode()


def in_fours(code: str) -> str:
    """In groups of four, for reading aloud and typing."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
