"""Workers for tests, made as in life: an administrator opens the account."""

import itertools
import time
from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt
from django.core.cache import cache
from django.utils import timezone

from alongside.access.actions import add_worker, set_up_app
from alongside.access.models import User
from alongside.access.queries import second_factors_of
from alongside.access.sign_in.codes import mark_of
from alongside.access.states import Role

PASSWORD = "a long made-up password"
NAMES = ("Grace Madeup", "Sam Madeup", "Priya Madeup", "Tomasz Madeup", "Leila Madeup", "Owen Madeup")
_number = itertools.count(1)


def a_worker(*roles: Role, name: str = "", email: str = "", at: datetime | None = None) -> User:
    """A worker with an open account. Without roles: a practitioner."""
    number = next(_number)
    return add_worker(
        name=name or f"{NAMES[number % len(NAMES)]} {number}",
        email=email or f"worker{number}@example.org",
        roles=list(roles) or [Role.PRACTITIONER],
        password=PASSWORD,
        by=None,
        at=at or timezone.now(),
    )


def an_administrator() -> User:
    """The one who opens accounts and adds organisations. Sees no family."""
    return a_worker(Role.ADMINISTRATOR)


def an_app(worker: User, secret: str = "") -> User:
    """The worker has set up an app that shows codes."""
    set_up_app(worker=worker, secret=secret or generate_totp_secret(), by=worker, at=timezone.now())
    return worker


def code_from_app(worker: User) -> str:
    """The code the worker's app shows; another one in the same half minute, since each is right once."""
    app = next(factor for factor in second_factors_of(worker) if factor.type == Authenticator.Type.TOTP)
    shown = codes_of(decrypt(app.data["secret"]))
    return next(code for code in shown if cache.get(mark_of(worker, code)) is None)


def codes_of(secret: str) -> list[str]:
    """What an app with this secret shows in this half minute, and what ones with clocks a little off do."""
    return [format_hotp_value(hotp_value(secret, step)) for step in _steps()]


def _steps() -> tuple[int, ...]:
    """This half minute, the next and the one before: a phone's clock may be off by so much."""
    now = int(time.time()) // 30
    return (now, now + 1, now - 1)
