"""A message stands in the outbox exactly when what it tells of is true, and once."""

import threading
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.access.identity import say_who
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.messages.actions import (
    CannotSendAgain,
    CannotStopMessage,
    CannotWriteMessage,
    send_again,
    send_message,
    stop_message,
)
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.messages.states import Channel, MessageKind, MessageStatus
from alongside.messages.tests.factories import NUMBER, SECRET_LINK, WORDS, a_message
from alongside.people.tests.factories import a_person


def jobs() -> list[dict[str, int]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name="messages.send_message")]


@pytest.mark.django_db
def test_a_message_waits_with_its_job_and_its_line() -> None:
    message = a_message()
    assert (message.status, message.to, message.subject) == (
        MessageStatus.WAITING,
        "+447700900123",
        "A message for you",
    )
    assert jobs() == [{"message_id": message.pk}]
    line = AuditEvent.objects.get(event="message.written")
    assert (line.subject_id, line.family_id) == (message.pk, 7)
    assert "900123" not in str(line.detail)


@pytest.mark.django_db(transaction=True)
def test_what_was_taken_back_leaves_neither_message_nor_job() -> None:
    person = a_person()
    with transaction.atomic():
        a_message(person=person)
        assert len(jobs()) == Message.objects.count() == 1
        transaction.set_rollback(True)
    assert jobs() == []
    assert not Message.objects.exists()
    a_message(person=person)
    assert len(jobs()) == Message.objects.count() == 1


@pytest.mark.django_db
def test_the_words_are_sealed_in_the_database_and_in_no_job_or_line() -> None:
    message = a_message()
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(m)::text from outbox_message m")
        row = cursor.fetchone()[0]
        cursor.execute("select coalesce(string_agg(args::text, ''), '') from procrastinate_jobs")
        waiting = cursor.fetchone()[0]
        cursor.execute("select coalesce(string_agg(e::text, ''), '') from audit_auditevent e")
        lines = cursor.fetchone()[0]
    for kept in (row, waiting, lines):
        assert SECRET_LINK not in kept
        assert WORDS.encode().hex() not in kept
    assert words_of(Message.objects.get(pk=message.pk)) == WORDS


@pytest.mark.django_db
def test_the_same_message_is_written_once() -> None:
    person = a_person()
    first = a_message(person=person, once="promise 5, first reminder")
    again = a_message(person=person, once="promise 5, first reminder", words="Other words")
    other = a_message(person=person, once="promise 6, first reminder")
    assert again == first != other
    assert len(jobs()) == 2


@pytest.mark.django_db(transaction=True)
def test_two_who_write_it_at_once_write_it_once() -> None:
    person, ready, found = a_person(), threading.Barrier(2), []

    def write() -> None:
        try:
            ready.wait(10)
            found.append(a_message(person=person, once="the same").pk)
        finally:
            connection.close()

    both = [threading.Thread(target=write) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert len(found) == 2
    assert len(set(found)) == len(jobs()) == Message.objects.count() == 1


@pytest.mark.django_db
def test_later_means_later() -> None:
    later = timezone.now() + timedelta(days=2)
    message = a_message(send_after=later)
    assert message.next_try_at == later
    assert ProcrastinateJob.objects.get().scheduled_at == later


@pytest.mark.django_db
def test_a_message_is_to_a_relative_of_a_family_or_to_a_worker() -> None:
    worker = a_worker()
    assert a_message(worker=worker, kind=MessageKind.TOLD_WORKER).family_id is None
    for wrong in ({"worker": worker, "person": a_person()}, {"worker": None}):
        with pytest.raises(IntegrityError), transaction.atomic():
            a_message(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        a_message(family_id=None)


@pytest.mark.django_db
def test_somebody_whom_nothing_can_reach_is_refused_in_a_sentence() -> None:
    with pytest.raises(CannotWriteMessage, match="landline"):
        a_message(to="020 7946 0000")
    assert not Message.objects.exists()
    assert jobs() == []


@pytest.mark.django_db
def test_an_e_mail_is_outside_in_its_readers_language_and_never_names_anybody() -> None:
    message = a_message(Channel.EMAIL, language="ur", kind=MessageKind.CODE)
    assert message.subject
    assert "Grace" not in message.subject


@pytest.mark.django_db
def test_what_waits_can_be_stopped_and_says_nothing_any_more() -> None:
    stopped = stop_message(message=a_message(), by=None, at=timezone.now())
    assert (stopped.status, stopped.sealed_words, stopped.words_key) == (MessageStatus.STOPPED, None, None)
    assert AuditEvent.objects.filter(event="message.stopped", subject_id=stopped.pk).exists()
    with pytest.raises(CannotStopMessage, match="cannot be stopped"):
        stop_message(message=stopped, by=None, at=timezone.now())


@pytest.mark.django_db
def test_what_was_sent_is_not_sent_again() -> None:
    message = send_message(message_id=a_message().pk, at=timezone.now())
    assert message
    with pytest.raises(CannotSendAgain, match="did not arrive"):
        send_again(message=message, by=a_worker(), at=timezone.now())


@pytest.mark.django_db
def test_whoever_asks_the_message_is_written_but_only_its_own_worker_reads_it() -> None:
    """Nobody is known when a code is asked for at the door; what is written then is behind the wall all the same."""
    theirs, other, grace = a_worker(), a_worker(), a_person()
    with transaction.atomic():
        say_who(None)
        to_grace = a_message(person=grace, to=NUMBER)
        to_worker = a_message(worker=theirs, kind=MessageKind.TOLD_WORKER)
        assert not Message.objects.exists()
        say_who(other.pk)
        assert not Message.objects.exists()
        say_who(theirs.pk)
        assert list(Message.objects.all()) == [to_worker]
    assert to_grace.pk
