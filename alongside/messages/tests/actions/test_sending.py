"""A message goes once, is tried again while that may help, and is never given up in silence."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.access.identity import say_who
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.messages.actions import given_up, send_again, send_message, stop_message, tell_given_up
from alongside.messages.actions.lining_up import SEND_MESSAGE, TELL_GIVEN_UP
from alongside.messages.models import Message
from alongside.messages.rules import MOST_TRIES, WAITS
from alongside.messages.states import Channel, MessageStatus
from alongside.messages.tests import notify_stub as notify_says
from alongside.messages.tests.factories import WORDS, a_message
from alongside.messages.tests.notify_stub import Stub
from alongside.messages.tests.smtp_stub import MailStub
from tests.databases import EVERYTHING


def again(message: Message) -> Message:
    return Message.objects.get(pk=message.pk)


def jobs(name: str = SEND_MESSAGE) -> int:
    return ProcrastinateJob.objects.filter(task_name=name).count()


def tried_until_the_end(message: Message, *, at: datetime) -> Message:
    """As often as it stands in line."""
    while again(message).status == MessageStatus.WAITING:
        at = max(at, again(message).next_try_at)
        send_message(message_id=message.pk, at=at)
    return again(message)


@pytest.mark.django_db
def test_a_message_is_sent_and_its_words_are_gone(notify: Stub) -> None:
    message, now = a_message(), timezone.now()
    send_message(message_id=message.pk, at=now)
    sent = again(message)
    assert (sent.status, sent.sent_at, sent.tries) == (MessageStatus.SENT, now, 1)
    assert (sent.sealed_words, sent.words_key) == (None, None)
    assert [one["personalisation"]["words"] for one in notify.sent] == [WORDS]
    assert (notify.sent[0]["reference"], notify.sent[0]["id"]) == (str(sent.reference), sent.provider_id)
    assert AuditEvent.objects.filter(event="message.sent", subject_id=sent.pk, family_id=7).exists()


@pytest.mark.django_db
def test_it_is_sent_by_nobody_in_particular_behind_all_walls(notify: Stub) -> None:
    message = a_message()
    with transaction.atomic():
        say_who(None)
        assert not Message.objects.exists()
        send_message(message_id=message.pk, at=timezone.now())
    with connection.cursor() as cursor:
        cursor.execute("select set_config('alongside.worker', %s, true)", [EVERYTHING])
    assert again(message).status == MessageStatus.SENT


@pytest.mark.django_db
def test_it_never_goes_twice_however_often_it_is_asked_for(notify: Stub) -> None:
    message = a_message()
    for _ in range(3):
        send_message(message_id=message.pk, at=timezone.now())
    assert len(notify.sent) == 1


@pytest.mark.django_db(transaction=True)
def test_two_jobs_at_the_same_moment_send_it_once(notify: Stub) -> None:
    message, ready = a_message(), threading.Barrier(4)

    def send() -> None:
        try:
            ready.wait(10)
            send_message(message_id=message.pk, at=timezone.now())
        finally:
            connection.close()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(notify.sent) == 1
    assert again(message).status == MessageStatus.SENT


@pytest.mark.django_db
def test_what_may_go_later_stands_in_line_again(notify: Stub) -> None:
    notify.answers.append(notify_says.TOO_MANY)
    message, now = a_message(), timezone.now()
    ProcrastinateJob.objects.all()._raw_delete(ProcrastinateJob.objects.db)
    send_message(message_id=message.pk, at=now)
    waiting = again(message)
    assert (waiting.status, waiting.tries, waiting.next_try_at) == (MessageStatus.WAITING, 1, now + WAITS[0])
    assert "as much as we may" in waiting.last_problem
    assert waiting.sealed_words is not None
    assert ProcrastinateJob.objects.get().scheduled_at == now + WAITS[0]
    send_message(message_id=message.pk, at=now + WAITS[0])
    assert (again(message).status, again(message).last_problem) == (MessageStatus.SENT, "")


@pytest.mark.django_db
def test_after_the_last_try_it_is_given_up_and_told(notify: Stub) -> None:
    notify.answers.extend([notify_says.BROKEN] * 20)
    message = tried_until_the_end(a_message(), at=timezone.now())
    assert (message.status, message.tries) == (MessageStatus.NOT_SENT, MOST_TRIES)
    assert message.sealed_words is not None, "Sending it again may help."
    assert jobs(TELL_GIVEN_UP) == 1
    line = AuditEvent.objects.get(event="message.given_up")
    assert (line.family_id, line.detail["tries"]) == (7, MOST_TRIES)


@pytest.mark.django_db
@pytest.mark.parametrize("channel", Channel)
def test_where_nobody_lives_is_given_up_at_once(notify: Stub, channel: Channel) -> None:
    notify.answers.append(notify_says.NO_SUCH_NUMBER if channel == Channel.TEXT else notify_says.NO_SUCH_ADDRESS)
    message = tried_until_the_end(a_message(channel), at=timezone.now())
    assert (message.status, message.tries, message.sealed_words) == (MessageStatus.NOT_SENT, 1, None)
    assert message.last_problem.startswith("GOV.UK Notify says that no ")
    assert jobs(TELL_GIVEN_UP) == 1


@pytest.mark.django_db
def test_a_mail_server_that_knows_nobody_there_is_believed(mail_server: MailStub) -> None:
    mail_server.answers["RCPT"] = "550 no such person"
    message = tried_until_the_end(a_message(Channel.EMAIL), at=timezone.now())
    assert (message.status, message.tries) == (MessageStatus.NOT_SENT, 1)


@pytest.mark.django_db
def test_a_link_that_has_ended_is_not_sent_late(notify: Stub) -> None:
    now = timezone.now()
    notify.answers.append(notify_says.BROKEN)
    message = a_message(not_after=now + timedelta(seconds=20), at=now)
    message = tried_until_the_end(message, at=now)
    assert (message.status, message.sealed_words) == (MessageStatus.NOT_SENT, None)
    assert message.last_problem == "It was too late: what it said had ended."
    assert notify.sent == []


@pytest.mark.django_db
def test_what_was_stopped_does_not_go(notify: Stub) -> None:
    message = stop_message(message=a_message(), by=None, at=timezone.now())
    send_message(message_id=message.pk, at=timezone.now())
    assert notify.sent == []


@pytest.mark.django_db
def test_a_message_that_has_gone_with_its_family_is_no_fault(notify: Stub) -> None:
    assert send_message(message_id=123_456, at=timezone.now()) is None


@pytest.mark.django_db
def test_words_that_cannot_be_opened_are_given_up(notify: Stub, settings: LazySettings) -> None:
    message = a_message()
    settings.SEAL_KEY = "another key"
    send_message(message_id=message.pk, at=timezone.now())
    assert again(message).status == MessageStatus.NOT_SENT
    assert notify.sent == []


@pytest.mark.django_db
def test_what_did_not_arrive_can_be_sent_again_while_it_is_of_use(notify: Stub) -> None:
    notify.answers.extend([notify_says.BROKEN] * MOST_TRIES)
    message = tried_until_the_end(a_message(), at=timezone.now())
    send_again(message=message, by=a_worker(), at=timezone.now())
    assert tried_until_the_end(message, at=timezone.now()).status == MessageStatus.SENT
    assert len(notify.sent) == 1


@contextmanager
def listening(to: Any) -> Iterator[None]:
    given_up.connect(to)
    try:
        yield
    finally:
        given_up.disconnect(to)


@pytest.mark.django_db
def test_the_rooms_above_are_told_what_did_not_arrive_and_of_nothing_else(folder: Path) -> None:
    folder.write_text("A file stands where the folder should be.")
    told: list[tuple[int, str]] = []

    def coordinator(message: Message, **_: object) -> None:
        told.append((message.pk, message.last_problem))

    lost = tried_until_the_end(a_message(), at=timezone.now())
    waiting = a_message()
    with listening(coordinator):
        for message in (lost, waiting):
            tell_given_up(message_id=message.pk, at=timezone.now())
    assert told == [(lost.pk, "The folder for messages cannot be written to.")]
