"""Sending one message: begun, handed over, and what came of it, each in a transaction of its own.

It is handed over between two transactions, so no row is locked while somebody far away thinks. Stopped just there, a
message stays "going now"; `tidy_up` finds it (docs/decisions/0026-messages-leave-by-an-outbox.md).
"""

from datetime import datetime

from django.db import transaction
from django.dispatch import Signal

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.sealing import CannotOpen
from alongside.messages import rules
from alongside.messages.actions.lining_up import BY_ITSELF, line_up, line_up_telling
from alongside.messages.actions.ways import Never, NotNow, Outgoing, hand_over
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.messages.states import Channel, MessageStatus

TOO_LATE = "It was too late: what it said had ended."
# For the rooms above, which know whom to tell: given_up.connect(receiver) in their apps.py; the receiver gets
# `message` and `at`, in a transaction in which nobody in particular asks.
given_up = Signal()


def send_message(*, message_id: int, at: datetime) -> Message | None:
    """Send what waits; nothing where it has gone, is going or was stopped. Call it outside any transaction."""
    outgoing = _begin(message_id, at=at)
    if outgoing is None:
        return None
    try:
        provider_id = hand_over(outgoing)
    except NotNow as problem:
        return try_later(message_id=message_id, problem=str(problem), at=at)
    except Never as problem:
        return _give_up(message_id=message_id, problem=str(problem), at=at)
    return note_sent(message_id=message_id, provider_id=provider_id, at=at)


@transaction.atomic
def _begin(message_id: int, *, at: datetime) -> Outgoing | None:
    """This try is ours alone: from here on it is "going now", and no other job takes it up."""
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().filter(pk=message_id, status=MessageStatus.WAITING).first()
        if message is None:
            return None
        if rules.is_too_late(message.not_after, at=at):
            finish_in_vain(message, TOO_LATE, keep_words=False, at=at)
            return None
        try:
            words = words_of(message)
        except CannotOpen:
            finish_in_vain(message, "Its words cannot be opened any more.", keep_words=False, at=at)
            return None
        tried_before = message.tried_at is not None
        message.status, message.tries, message.tried_at = MessageStatus.SENDING, message.tries + 1, at
        message.save()
    return Outgoing(
        reference=str(message.reference),
        channel=Channel(message.channel),
        to=message.to,
        language=message.language,
        subject=message.subject,
        words=words,
        made_at=message.made_at,
        tried_before=tried_before,
    )


@transaction.atomic
def note_sent(*, message_id: int, provider_id: str, at: datetime) -> Message:
    """Whoever carries it has taken it: its words go."""
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().get(pk=message_id)
        message.status, message.sent_at, message.provider_id = MessageStatus.SENT, at, provider_id
        message.sealed_words, message.words_key, message.last_problem = None, None, ""
        message.save()
    record("message.sent", subject=message, by=BY_ITSELF, at=at)
    return message


@transaction.atomic
def try_later(*, message_id: int, problem: str, at: datetime) -> Message:
    """It did not go: the next try stands in line, in this same transaction; after the last, it is given up."""
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().get(pk=message_id)
        wait = rules.wait_after(message.tries)
        if wait is None:
            return finish_in_vain(message, problem, keep_words=True, at=at)
        message.status, message.last_problem, message.next_try_at = MessageStatus.WAITING, problem, at + wait
        message.save()
    line_up(message, when=message.next_try_at)
    return message


@transaction.atomic
def _give_up(*, message_id: int, problem: str, at: datetime) -> Message:
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().get(pk=message_id)
        return finish_in_vain(message, problem, keep_words=False, at=at)


def finish_in_vain(message: Message, problem: str, *, keep_words: bool, at: datetime) -> Message:
    """It did not arrive. Words are kept only where sending them again may help. Inside a transaction, row locked."""
    message.status, message.last_problem, message.tried_at = MessageStatus.NOT_SENT, problem, message.tried_at or at
    if not keep_words:
        message.sealed_words, message.words_key = None, None
    message.save()
    why = {"why": problem, "tries": message.tries}
    record("message.given_up", subject=message, outcome=Outcome.REFUSED, detail=why, by=BY_ITSELF, at=at)
    line_up_telling(message)
    return message


@transaction.atomic
def tell_given_up(*, message_id: int, at: datetime) -> None:
    """Tell the rooms above that a message did not arrive. They act for whom they choose."""
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.filter(pk=message_id).defer("sealed_words", "words_key").first()
    if message is not None and message.status == MessageStatus.NOT_SENT:
        given_up.send(sender=Message, message=message, at=at)
