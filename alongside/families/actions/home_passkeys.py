"""A relative's passkeys: making one, coming in with it, forgetting it."""

from datetime import datetime

from django.core.cache import cache
from django.db import transaction

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.families.actions.home import let_in
from alongside.families.models import HomeKey, HomePasskey
from alongside.foundation.blockers import Cannot

MOST_PASSKEYS = 10


class CannotMakePasskey(Cannot):
    """Why a passkey cannot be kept."""


@transaction.atomic
def make_passkey(*, key: HomeKey, credential_id: str, credential: bytes, at: datetime) -> HomePasskey:
    """Keep what this device's answers are checked with."""
    key = HomeKey.objects.select_for_update().get(pk=key.pk)
    if HomePasskey.objects.filter(key=key).count() >= MOST_PASSKEYS:
        raise CannotMakePasskey("You have as many as we can keep. Take one away first.")
    made = HomePasskey.objects.create(key=key, credential_id=credential_id, credential=credential, made_at=at)
    record("home.passkey_made", subject=key, person=key.person_id, by=None, at=at)
    return made


@transaction.atomic
def come_in_by_passkey(*, passkey: HomePasskey, question: str, at: datetime) -> str:
    """The device has shown who they are. A question is answered once; a second answer to it lets nobody in."""
    if not cache.add(f"home:question:{question}", True, 600):
        return ""
    with beyond_the_walls(Sight.HOME_DOOR):
        passkey.used_at = at
        passkey.save(update_fields=["used_at"])
        return let_in(key=passkey.key, at=at)


@transaction.atomic
def forget_passkey(*, key: HomeKey, number: int, at: datetime) -> None:
    """That device lets nobody in any more; one that is not theirs stays."""
    gone, _ = HomePasskey.objects.filter(key=key, pk=number).delete()
    if gone:
        record("home.passkey_forgotten", subject=key, person=key.person_id, by=None, at=at)
