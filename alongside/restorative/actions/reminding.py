"""Writing to those who take part that there is something new: each alone, in words that say nothing of what it is."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.models import HomeKey
from alongside.foundation.languages import as_language
from alongside.messages.actions import CannotWriteMessage, write_message
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold
from alongside.restorative.models import FollowUp, Meeting
from alongside.restorative.queries.reminding import who_can_be_written_to
from alongside.restorative.queries.sittings import coming_sitting

# By the name of its address: the room where it is stands above this one.
OUR_PAGE = "our_home"
NOBODY = "Nobody who takes part can be written to: no way in to their own page, or no safe number. Tell them yourself."


@transaction.atomic
def tell_those_who_meet(*, meeting: Meeting, address: str, by: User, at: datetime) -> Sequence[Message]:
    """The day is set, or is another one: one neutral message to each. For the same day and place only once each."""
    meeting = lock_to_hold(meeting, by=by)
    if (sitting := coming_sitting(meeting)) is None:
        raise CannotHold(["Set the day first."])
    day = f"restorative {sitting.pk} {sitting.starts_at.isoformat()} {sitting.venue}"[:180]
    sent = []
    for __, key in who_can_be_written_to(meeting):
        try:
            sent.append(_write(key, address, once=f"{day} to {key.person_id}", by=by, at=at))
        except CannotWriteMessage:
            continue  # where their codes went before is no number or address any more
    if not sent:
        raise CannotHold([NOBODY])
    record("restorative.everyone_told", subject=sitting, family_id=meeting.family_id, by=by, at=at)
    return sent


@transaction.atomic
def ask_how_it_is(*, follow_up: FollowUp, key: HomeKey, address: str, at: datetime) -> Message:
    """Once for a follow-up and a person."""
    return _write(key, address, once=f"restorative follow-up {follow_up.pk} to {key.person_id}", by=None, at=at)


def _write(key: HomeKey, address: str, *, once: str, by: User | None, at: datetime) -> Message:
    with as_language(key.language):
        words = _("There is something new on your family’s page.")
    return write_message(
        kind=MessageKind.ASK,
        channel=Channel(key.codes_by),
        to=key.codes_to,
        words=f"{words}\n{address}",
        language=key.language,
        person=key.person,
        family_id=key.family_id,
        once=once,
        by=by,
        at=at,
    )
