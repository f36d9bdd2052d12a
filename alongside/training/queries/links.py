"""A link in a message that is one press away from being in: whom it is for, where it leads, and until when."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import unquote

from django.conf import settings
from django.core import signing
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access.models import User

SALT = "a link for a learner"
# Pages of the room that a learner comes to. Nothing else is gone to, whoever signed it.
OURS = "/training/"
LONGEST = 500


@dataclass(frozen=True)
class Link:
    """Nobody in `learner` where it has ended; where it was to lead is still known then."""

    learner: User | None
    to: str


def link_token(learner: User, to: str, *, at: datetime) -> str:
    """Signed, with when it ends. One more sign-in round of theirs, and it opens nothing."""
    ends = at + timedelta(days=settings.LEARNER_LINK_DAYS)
    return signing.dumps([learner.pk, learner.sign_in_round, to, int(ends.timestamp())], salt=SALT, compress=True)


def read_link(token: str, *, at: datetime) -> Link:
    """What a link says; an empty one where it is none of ours."""
    try:
        number, sign_in_round, to, ends = signing.loads(token[: 4 * LONGEST], salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return Link(None, "")
    to = safe_way_on(to)
    if at.timestamp() > ends:
        return Link(None, to)
    return Link(User.objects.filter(pk=number, sign_in_round=sign_in_round, is_active=True).first(), to)


def safe_way_on(asked: object) -> str:
    """The same address, where it is one of this room on this machine; nothing for any other."""
    to = str(asked or "")
    ours = (
        to.startswith(OURS) and len(to) <= LONGEST and to.isprintable() and "\\" not in to and ".." not in unquote(to)
    )
    return to if ours and url_has_allowed_host_and_scheme(to, allowed_hosts=None) else ""
