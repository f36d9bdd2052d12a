"""Putting a message into the outbox, in the transaction of whatever it tells of; stopping it; sending it again."""

from datetime import datetime

from django.db import IntegrityError, transaction

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.messages import rules
from alongside.messages.actions.lining_up import BY_ITSELF, line_up
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind, MessageStatus
from alongside.people.models import Person


class CannotWriteMessage(Cannot):
    """Why a message cannot be written."""


class CannotStopMessage(Cannot):
    """Why a message cannot be stopped."""


class CannotSendAgain(Cannot):
    """Why a message cannot be sent again."""


@transaction.atomic
def write_message(
    *,
    kind: MessageKind,
    channel: Channel,
    to: str,
    words: str,
    language: str = "en-gb",
    person: Person | None = None,
    worker: User | None = None,
    family_id: int | None = None,
    asked_id: int | None = None,
    training: str = "",
    once: str = "",
    send_after: datetime | None = None,
    not_after: datetime | None = None,
    by: User | None,
    at: datetime,
) -> Message:
    """Write to one person of a family, to one worker, or to whoever asked for help (`asked_id`) or learns (`training`).

    It leaves once the caller's transaction is true, or never. `to` is an email address or a phone number as people
    write it; check it first with `queries.why_not_reachable`. The subject of an email follows from `kind`. Asked for
    again with the same `once`, the first is given back.
    `not_after` is when a link or code in the words ends. `by` is nobody where the house writes by itself, or a relative
    asked at home.
    """
    if blockers := rules.blockers_to_writing(channel=channel, to=to, words=words):
        raise CannotWriteMessage(blockers)
    key = sealing.new_wrapped_key()
    message = Message(
        family_id=family_id,
        asked_id=asked_id,
        training=training,
        person=person,
        worker=worker,
        kind=kind,
        channel=channel,
        to=(rules.as_number(to) or "") if channel == Channel.TEXT else to,
        language=language,
        subject=rules.subject_for(kind, language),
        sealed_words=sealing.seal(words, wrapped_key=key),
        words_key=key,
        once=once or None,
        made_at=at,
        by=by,
        send_after=send_after,
        not_after=not_after,
        next_try_at=send_after or at,
    )
    with beyond_the_walls(Sight.OUTBOX):  # whoever asks may be somebody at home, or nobody yet
        if before := _written_before(message):
            return before
        detail = {"kind": str(kind), "channel": str(channel)}
        record("message.written", subject=message, detail=detail, by=by or BY_ITSELF, at=at)
    line_up(message, when=message.next_try_at)
    return message


def _written_before(message: Message) -> Message | None:
    """The one with the same `once`; else this one is kept, whoever else writes it in this very moment."""
    if message.once is None:
        message.save()
        return None
    try:
        with transaction.atomic():
            before = Message.objects.filter(once=message.once).first()
            if before is None:
                message.save()
    except IntegrityError:
        before = Message.objects.filter(once=message.once).first()
        if before is None:  # something else is wrong with it
            raise
    return before


@transaction.atomic
def stop_message(*, message: Message, by: User | None, at: datetime) -> Message:
    """What it tells of is no longer so: a message that still waits does not go."""
    with beyond_the_walls(Sight.OUTBOX):
        message = Message.objects.select_for_update().get(pk=message.pk)
        if blockers := rules.blockers_to_stopping(MessageStatus(message.status)):
            raise CannotStopMessage(blockers)
        message.status, message.sealed_words, message.words_key = MessageStatus.STOPPED, None, None
        message.save()
    record("message.stopped", subject=message, by=by or BY_ITSELF, at=at)
    return message


@transaction.atomic
def send_again(*, message: Message, by: User, at: datetime) -> Message:
    """Try again with what did not arrive, while what it says is still of use. Whose it is decides who sees it."""
    message = Message.objects.select_for_update().get(pk=message.pk)
    has_words = message.sealed_words is not None
    if blockers := rules.blockers_to_sending_again(
        MessageStatus(message.status), has_words=has_words, not_after=message.not_after, at=at
    ):
        raise CannotSendAgain(blockers)
    message.status, message.tries, message.next_try_at = MessageStatus.WAITING, 0, at
    message.save()
    record("message.sent_again", subject=message, by=by, at=at)
    line_up(message, when=at)
    return message
