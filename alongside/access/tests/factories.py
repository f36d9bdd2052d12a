"""Workers for tests, made as in life: an administrator opens the account."""

import itertools
from datetime import datetime

from django.utils import timezone

from alongside.access.actions import add_worker
from alongside.access.models import User
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
