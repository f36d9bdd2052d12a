"""Jobs for messages: made in the transaction that makes them true, so neither stands without the other."""

from datetime import datetime

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from alongside.messages.models import Message

SEND_MESSAGE = "messages.send_message"
TELL_GIVEN_UP = "messages.tell_given_up"
# Who did it, in the audit lines, where nobody in particular did.
BY_ITSELF = "Alongside, by itself"


def line_up(message: Message, *, when: datetime) -> None:
    """Ask the background worker to send it then; once is enough, so a second asking changes nothing."""
    lock = f"message {message.pk}"
    job = app.configure_task(SEND_MESSAGE, allow_unknown=True, schedule_at=when, queueing_lock=lock)
    try:
        with transaction.atomic():
            job.defer(message_id=message.pk)
    except AlreadyEnqueued:
        return  # it waits in the line already


def line_up_telling(message: Message) -> None:
    """Ask the background worker to tell the rooms above that it did not arrive."""
    app.configure_task(TELL_GIVEN_UP, allow_unknown=True).defer(message_id=message.pk)
