"""What became of messages: whether they arrived, what stopped half way, words that have no more use."""

from datetime import datetime

from django.db import transaction

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.messages import queries
from alongside.messages.actions.lining_up import BY_ITSELF, line_up
from alongside.messages.actions.sending import finish_in_vain, note_sent, try_later
from alongside.messages.actions.ways import NotNow, has_it_arrived, has_it_been_taken, way_for
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageStatus, Way

MOST_AT_ONCE = 200
STOPPED_HALF_WAY = "We stopped half way while it was going, so it may arrive twice."


def ask_whether_it_arrived(*, at: datetime) -> int:
    """Ask GOV.UK Notify what became of what it carries, newest first; how many are now known. Outside transactions."""
    if Way.NOTIFY not in (way_for(Channel.TEXT), way_for(Channel.EMAIL)):
        return 0
    with transaction.atomic(), beyond_the_walls(Sight.OUTBOX):
        asked = list(queries.on_their_way(at=at).values_list("pk", "provider_id")[:MOST_AT_ONCE])
    known = 0
    for message_id, provider_id in asked:
        try:
            arrived = has_it_arrived(provider_id)
        except NotNow:
            break  # the next time
        if arrived is not None:
            known += _note_what_became(message_id, arrived, at=at)
    return known


@transaction.atomic
def _note_what_became(message_id: int, arrived: bool | str, *, at: datetime) -> bool:
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().filter(pk=message_id, status=MessageStatus.SENT).first()
        if message is None:
            return False
        if isinstance(arrived, str):
            finish_in_vain(message, arrived, keep_words=False, at=at)
        else:
            message.arrived_at = at
            message.save()
    return True


def tidy_up(*, at: datetime) -> None:
    """Take up what was left half way, and what waits without a job. Outside transactions."""
    with transaction.atomic(), beyond_the_walls(Sight.OUTBOX):
        half_way = list(queries.stuck(at=at).values_list("pk", "reference", "channel"))
        waiting = list(queries.overdue(at=at).defer("sealed_words", "words_key"))
    for message_id, reference, channel in half_way:
        _take_up(message_id, str(reference), Channel(channel), at=at)
    for message in waiting:
        line_up(message, when=at)


def _take_up(message_id: int, reference: str, channel: Channel, *, at: datetime) -> None:
    """Where Notify has taken it already, it was sent; else, or where nobody can say, it is tried again."""
    try:
        provider_id = has_it_been_taken(reference, channel)
    except NotNow:
        return  # the next time
    if provider_id:
        note_sent(message_id=message_id, provider_id=provider_id, at=at)
    else:
        try_later(message_id=message_id, problem=STOPPED_HALF_WAY, at=at)


@transaction.atomic
def forget_words(*, at: datetime) -> int:
    """Words of messages that did not arrive go when nobody will send them again; how many went."""
    with beyond_the_walls(Sight.OUTBOX):
        gone = queries.words_without_use(at=at).update(sealed_words=None, words_key=None)
    if gone:
        record("message.words_forgotten", detail={"messages": gone}, by=BY_ITSELF, at=at)
    return gone
