"""What a message is, how it goes, and its journey in one table."""

from django.db import models

# How `once` of a message begins that only those who facilitate with the family know of: it tells who takes part.
IN_CONFIDENCE = "restorative "


class MessageKind(models.TextChoices):
    """What it is, for the list of what was sent. Never shown to whoever gets it."""

    INVITATION = "invitation", "An invitation to the family’s own pages"
    CODE = "code", "A code to come in with"
    PROMISE = "promise", "A promise: done, or not yet?"
    MEETING = "meeting", "About the meeting"
    PLAN = "plan", "A plan to read"
    ASK = "ask", "A question"
    REVIEW = "review", "About coming back together"
    FEEDBACK = "feedback", "How it was"
    HELP = "help", "An answer to somebody who asked for help"
    TRAINING = "training", "About training"
    TOLD_WORKER = "told_worker", "Something to look at, to a worker"
    URGENT = "urgent", "Something to look at now, to a worker"


class Channel(models.TextChoices):
    TEXT = "text", "By text"
    EMAIL = "email", "By email"


class Way(models.TextChoices):
    """What carries a message out of the house, chosen in the settings."""

    FILE = "file", "A file in a folder"
    SMTP = "smtp", "A mail server"
    NOTIFY = "notify", "GOV.UK Notify"


class MessageStatus(models.TextChoices):
    WAITING = "waiting", "Waiting to go"
    SENDING = "sending", "Going now"
    SENT = "sent", "Sent"
    NOT_SENT = "not_sent", "Did not arrive"
    STOPPED = "stopped", "Stopped before it went"


TRANSITIONS: dict[MessageStatus, tuple[MessageStatus, ...]] = {
    MessageStatus.WAITING: (MessageStatus.SENDING, MessageStatus.NOT_SENT, MessageStatus.STOPPED),
    MessageStatus.SENDING: (MessageStatus.SENT, MessageStatus.WAITING, MessageStatus.NOT_SENT),
    MessageStatus.SENT: (MessageStatus.NOT_SENT,),
    MessageStatus.NOT_SENT: (MessageStatus.WAITING,),
    MessageStatus.STOPPED: (),
}
