"""Telling the coordinator, or those who facilitate, that a message to one of the family did not arrive."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.families.actions.home import tell_coordinator
from alongside.families.actions.notices import notify
from alongside.families.models import Family
from alongside.families.queries import open_parts_of
from alongside.families.states import Part
from alongside.messages.models import Message
from alongside.messages.states import IN_CONFIDENCE

LOST = "A text or an email to one of the family did not arrive."


@transaction.atomic
def tell_of_lost_message(*, message: Message, at: datetime, **_: Any) -> None:
    """What waits for an answer must not wait for ever. A message to a worker has nobody else to be told."""
    if message.person_id is None or message.family_id is None:
        return
    with beyond_the_walls(Sight.HOME_DOOR):
        family = Family.objects.filter(pk=message.family_id).first()
    if family is None:  # its record has gone meanwhile
        return
    link = ("what_was_sent", family.reference)
    if not (message.once or "").startswith(IN_CONFIDENCE):
        tell_coordinator(LOST, family=family, link=link, at=at)
        return
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        parts = open_parts_of(family, on=localdate(at)).filter(part=Part.FACILITATOR, worker__is_active=True)
        notify(LOST, family=family, workers=[one.worker for one in parts], link=link, at=at)
