"""What the door of the family's own pages knows of whoever stands before it. Nothing of it is shown to them."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.models import HomeKey, HomePass, HomePasskey
from alongside.families.rules.home import as_short_code
from alongside.families.states import PassKind
from alongside.foundation.sealing import token_hash
from alongside.messages import queries as messages
from alongside.messages.states import Channel

__all__ = [
    "Invitation",
    "as_short_code",
    "invitation_at",
    "keys_at",
    "open_key_of",
    "opens",
    "passes_with",
    "passkey_with",
    "where_codes_go",
]

# No secret is longer; whatever is, is none of ours.
LONGEST_SECRET = 100


@dataclass(frozen=True)
class Invitation:
    """What somebody who holds a link may learn of it before they said the word: whether it opens, and its language."""

    opens: bool
    language: str = ""


def invitation_at(token: str, *, at: datetime) -> Invitation:
    """Looking changes nothing. One that was used, is over or was never ours looks like any other that is shut."""
    with beyond_the_walls(Sight.HOME_DOOR):
        found = passes_with(token).first()
        key = open_key_of(found) if found and opens(found, at=at) else None
    return Invitation(opens=key is not None, language=key.language if key else "")


def passes_with(token: str) -> QuerySet[HomePass]:
    """The invitation with this secret or short code; asked beyond the walls."""
    if len(token) > LONGEST_SECRET:
        return HomePass.objects.none()
    mine = Q(secret_hash=token_hash(token))
    if code := as_short_code(token):
        mine |= Q(short_hash=token_hash(code))
    return HomePass.objects.filter(mine, kind=PassKind.INVITATION).select_related("family__service", "person")


def opens(home_pass: HomePass, *, at: datetime) -> bool:
    return home_pass.ended_at is None and home_pass.expires_at > at


def open_key_of(home_pass: HomePass) -> HomeKey | None:
    keys = HomeKey.objects.filter(family=home_pass.family_id, person=home_pass.person_id, ended_at=None)
    return keys.select_related("family__service", "person").first()


def where_codes_go(typed: str) -> str:
    """A number or an address in the one form in which it is kept; empty where nothing could be sent there."""
    if "@" in typed:
        address = typed.strip().casefold()
        return "" if messages.why_not_reachable(Channel.EMAIL, address) else address
    return messages.as_number(typed) or ""


def keys_at(place: str) -> QuerySet[HomeKey]:
    """Every open way in whose codes go to this number or address; several share a phone. Asked beyond the walls."""
    if not place:
        return HomeKey.objects.none()
    return HomeKey.objects.filter(codes_to=place, ended_at=None).select_related("family__service", "person")


def passkey_with(credential_id: str) -> HomePasskey | None:
    """Whose passkey answered; asked beyond the walls."""
    found = HomePasskey.objects.filter(credential_id=credential_id[:1400], key__ended_at=None)
    return found.select_related("key__family__service", "key__person").first()
