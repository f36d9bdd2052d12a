"""Who is at the door: the address a code was asked for, the address that was proved, and the codes that still open."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core import signing
from django.db.models import QuerySet

from alongside.training.models import ComingIn
from alongside.training.rules.coming_in import CODE_LASTS, MOST_TRIES, SAYING_LASTS

ASKED, PROVED = "a code was asked for", "an address was proved"


@dataclass(frozen=True)
class AtTheDoor:
    """The address somebody typed or proved, where they want to go, and whether the device is their own."""

    email: str
    to: str = ""
    own_device: bool = False


def asked_mark(who: AtTheDoor) -> str:
    """What the browser brings back with the code."""
    return signing.dumps([who.email, who.to, who.own_device], salt=ASKED)


def asked_from(mark: str) -> AtTheDoor | None:
    """Nothing where the mark is none of ours, or as old as its code."""
    return _read(mark, salt=ASKED, lasts=CODE_LASTS)


def proved_mark(who: AtTheDoor) -> str:
    """What the browser brings back with who they are: the code was right, and nobody has an account yet."""
    return signing.dumps([who.email, who.to, who.own_device], salt=PROVED)


def proved_from(mark: str) -> AtTheDoor | None:
    return _read(mark, salt=PROVED, lasts=SAYING_LASTS)


def _read(mark: str, *, salt: str, lasts: timedelta) -> AtTheDoor | None:
    try:
        return AtTheDoor(*signing.loads(mark, salt=salt, max_age=lasts))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def open_codes(email: str, *, at: datetime) -> QuerySet[ComingIn]:
    """The codes of an address that still open."""
    return ComingIn.objects.filter(email=email, used_at=None, ends_at__gt=at, tries__lt=MOST_TRIES)
