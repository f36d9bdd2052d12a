"""What was sent, what waits, and whether somebody can be reached at all."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.foundation import sealing
from alongside.messages import rules
from alongside.messages.models import Message
from alongside.messages.states import IN_CONFIDENCE, Channel, MessageStatus, Way


def messages_of(family_id: int, *, in_confidence: bool = False) -> QuerySet[Message]:
    """What was written to the people of a family and to workers about it, newest first; never the words.

    `in_confidence` for those who facilitate with the family: also what tells who takes part in a restorative meeting.
    """
    found = Message.objects.filter(family_id=family_id)
    return (
        (found if in_confidence else found.exclude(once__startswith=IN_CONFIDENCE))
        .defer("sealed_words", "words_key")
        .select_related("person", "worker", "by")
    )


def why_not_reachable(channel: Channel, to: str) -> str:
    """Why nothing can go to this number or address, in a sentence; empty where it can."""
    return rules.why_not_a_number(to) if channel == Channel.TEXT else rules.why_not_an_address(to)


def why_not_passed_on(to: str) -> str:
    """Why nothing can be passed on to this address while somebody waits, in a sentence; empty where it can.

    A file in a folder reaches nobody: only the sample city, where nothing is true, may call it passed on.
    """
    if not to or rules.why_not_an_address(to):
        return "There is no address to pass it on to."
    in_a_folder = settings.SEND_EMAILS_BY == Way.FILE and not settings.DEMO
    return "Emails go into a folder here, and nobody would read it." if in_a_folder else ""


def as_number(text: str) -> str | None:
    """A phone number as +447700900123, or nothing where no text can go there."""
    return rules.as_number(text)


def only_its_end(message: Message) -> str:
    """Where it went, as colleagues see it: a number ending …123."""
    return rules.only_its_end(message.to)


def why_not_again(message: Message, *, at: datetime) -> list[str]:
    """Why it cannot be sent again, for the button beside it."""
    has_words = Message.objects.filter(pk=message.pk, sealed_words__isnull=False).exists()
    status = MessageStatus(message.status)
    return rules.blockers_to_sending_again(status, has_words=has_words, not_after=message.not_after, at=at)


def words_of(message: Message) -> str:
    """What it says, to be sent. Nobody is shown this."""
    assert message.sealed_words is not None
    assert message.words_key is not None
    return sealing.unseal(bytes(message.sealed_words), wrapped_key=bytes(message.words_key))


def stuck(*, at: datetime) -> QuerySet[Message]:
    """Messages on their way for so long that whoever sent them has stopped half way."""
    return Message.objects.filter(status=MessageStatus.SENDING, tried_at__lt=at - rules.STUCK_AFTER)


def overdue(*, at: datetime) -> QuerySet[Message]:
    """Messages that should have gone and wait still: their job may be lost."""
    return Message.objects.filter(status=MessageStatus.WAITING, next_try_at__lt=at - rules.STUCK_AFTER)


def is_late(*, at: datetime, after: timedelta) -> bool:
    """Whether any message to anybody waits longer than that from when it was to go. For the status page: yes or no."""
    since = at - after
    due = Q(send_after=None, made_at__lt=since) | Q(send_after__lt=since)
    with beyond_the_walls(Sight.OUTBOX):
        return Message.objects.filter(due, status__in=(MessageStatus.WAITING, MessageStatus.SENDING)).exists()


def on_their_way(*, at: datetime) -> QuerySet[Message]:
    """Messages somebody else carries, of which we do not yet know whether they arrived."""
    sent = Message.objects.filter(status=MessageStatus.SENT, arrived_at=None, sent_at__gt=at - rules.ASK_FOR)
    return sent.exclude(provider_id="").order_by("sent_at")


def words_without_use(*, at: datetime) -> QuerySet[Message]:
    """Messages that did not arrive, whose words nobody will send again."""
    old = Q(tried_at__lt=at - rules.KEEP_UNSENT) | Q(tried_at=None) | Q(not_after__lt=at)
    return Message.objects.filter(old, status=MessageStatus.NOT_SENT, sealed_words__isnull=False)
