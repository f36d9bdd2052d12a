"""Telling the coordinator that a message to one of the family did not arrive."""

from datetime import datetime
from typing import Any

from django.db import transaction

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.actions.home import tell_coordinator
from alongside.families.models import Family
from alongside.messages.models import Message


@transaction.atomic
def tell_of_lost_message(*, message: Message, at: datetime, **_: Any) -> None:
    """What waits for an answer must not wait for ever. A message to a worker has nobody else to be told."""
    if message.person_id is None or message.family_id is None:
        return
    with beyond_the_walls(Sight.HOME_DOOR):
        family = Family.objects.filter(pk=message.family_id).first()
    if family is None:  # its record has gone meanwhile
        return
    tell_coordinator(
        "A text or an e-mail to one of the family did not arrive.",
        family=family,
        link=("what_was_sent", family.reference),
        at=at,
    )
