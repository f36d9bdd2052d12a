"""Who to sign in as in the sample city."""

import hashlib
import hmac

from django.conf import settings

from alongside.access.models import User
from alongside.access.states import Role
from tests import cast

WORDS = (
    "amber", "barley", "cedar", "clover", "copper", "fern", "hazel", "heron", "indigo", "juniper", "linnet",
    "maple", "meadow", "moss", "otter", "pebble", "plum", "poplar", "robin", "rowan", "saffron", "sorrel",
    "teal", "thistle", "thyme", "walnut", "willow", "wren", "yarrow", "ash", "birch", "lark",
)  # fmt: skip


def sample_password(email: str) -> str:
    """A password of this installation's own for one sample account; nothing of it stands in the repository."""
    digest = hmac.new(settings.SEAL_KEY.encode(), f"sample city {email}".encode(), hashlib.sha256).digest()
    return "-".join(WORDS[byte % len(WORDS)] for byte in digest[:5])


def sample_people() -> list[dict[str, str | None]]:
    """Name, role, e-mail and password of each sample account there is. No second factor is asked for yet."""
    known = set(User.objects.filter(is_active=True).values_list("email", flat=True))
    return [
        {
            "name": worker.name,
            "role": Role(worker.role).value,
            "email": worker.email,
            "password": sample_password(worker.email),
            "totp_secret": None,
        }
        for worker in cast.WORKERS
        if worker.email in known
    ]
