"""Who to sign in as in the sample city."""

import base64
import hashlib
import hmac

from django.conf import settings

from alongside.access.models import User
from alongside.access.queries import has_second_factor
from alongside.access.states import Role
from tests import cast

WORDS = (
    "amber", "barley", "cedar", "clover", "copper", "fern", "hazel", "heron", "indigo", "juniper", "linnet",
    "maple", "meadow", "moss", "otter", "pebble", "plum", "poplar", "robin", "rowan", "saffron", "sorrel",
    "teal", "thistle", "thyme", "walnut", "willow", "wren", "yarrow", "ash", "birch", "lark",
)  # fmt: skip


def sample_password(email: str) -> str:
    """A password of this installation's own for one sample account; nothing of it stands in the repository."""
    return "-".join(WORDS[byte % len(WORDS)] for byte in _digest(f"sample city {email}")[:5])


def sample_totp_secret(email: str) -> str:
    """What the app of one sample account is set up with: any app that shows codes takes it."""
    return base64.b32encode(_digest(f"app in the sample city {email}")[:20]).decode()


def sample_word(key: str) -> str:
    """The two words that one of the made-up family chose to come in with, on this installation."""
    first, second = _digest(f"at home in the sample city {key}")[:2]
    return f"{WORDS[first % len(WORDS)]} {WORDS[second % len(WORDS)]}"


def _digest(words: str) -> bytes:
    return hmac.new(settings.SEAL_KEY.encode(), words.encode(), hashlib.sha256).digest()


def sample_people() -> list[dict[str, str | None]]:
    """Name, role, email, password and secret for an app of each sample account there is."""
    known = {worker.email: worker for worker in User.objects.filter(is_active=True)}
    return [
        {
            "name": worker.name,
            "role": Role(worker.role).value,
            "email": worker.email,
            "password": sample_password(worker.email),
            "totp_secret": sample_totp_secret(worker.email) if has_second_factor(known[worker.email]) else None,
        }
        for worker in cast.WORKERS
        if worker.email in known
    ]
