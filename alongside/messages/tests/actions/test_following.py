"""What was left half way is taken up, what became of messages is found out, and useless words go."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.audit.models import AuditEvent
from alongside.messages.actions import ask_whether_it_arrived, forget_words, send_message, tidy_up
from alongside.messages.actions.following import STOPPED_HALF_WAY
from alongside.messages.actions.lining_up import TELL_GIVEN_UP
from alongside.messages.actions.sending import _begin
from alongside.messages.actions.ways import hand_over
from alongside.messages.models import Message
from alongside.messages.rules import KEEP_UNSENT, STUCK_AFTER
from alongside.messages.states import MessageStatus
from alongside.messages.tests import notify_stub as notify_says
from alongside.messages.tests.factories import a_message
from alongside.messages.tests.notify_stub import Stub

pytestmark = pytest.mark.django_db
SOON = STUCK_AFTER + timedelta(minutes=1)


def again(message: Message) -> Message:
    return Message.objects.get(pk=message.pk)


def stopped_half_way(*, taken: bool) -> Message:
    """The program ended after the message was begun: before it was handed over, or just after."""
    message = a_message()
    outgoing = _begin(message.pk, at=timezone.now())
    assert outgoing
    if taken:
        hand_over(outgoing)
    return again(message)


def test_what_notify_took_before_we_stopped_is_not_sent_twice(notify: Stub) -> None:
    message = stopped_half_way(taken=True)
    tidy_up(at=timezone.now() + SOON)
    assert (again(message).status, again(message).provider_id) == (MessageStatus.SENT, notify.sent[0]["id"])
    assert len(notify.sent) == 1


def test_what_never_left_is_tried_again_and_says_so(notify: Stub) -> None:
    message = stopped_half_way(taken=False)
    later = timezone.now() + SOON
    tidy_up(at=later)
    assert (again(message).status, again(message).last_problem) == (MessageStatus.WAITING, STOPPED_HALF_WAY)
    send_message(message_id=message.pk, at=later + timedelta(minutes=1))
    assert (again(message).status, len(notify.sent)) == (MessageStatus.SENT, 1)


def test_an_answer_that_never_came_is_not_a_second_text(notify: Stub) -> None:
    """Notify took it and its answer was lost: before the next try it is asked."""
    notify.takes_and_hangs = True
    message, now = a_message(), timezone.now()
    send_message(message_id=message.pk, at=now)
    assert again(message).status == MessageStatus.WAITING
    notify.takes_and_hangs = False
    send_message(message_id=message.pk, at=now + timedelta(minutes=1))
    assert (again(message).status, len(notify.sent)) == (MessageStatus.SENT, 1)


def test_what_is_going_just_now_is_left_alone(notify: Stub) -> None:
    message = stopped_half_way(taken=False)
    tidy_up(at=timezone.now() + timedelta(minutes=1))
    assert again(message).status == MessageStatus.SENDING


def test_where_notify_does_not_answer_it_is_looked_at_the_next_time(notify: Stub, settings: LazySettings) -> None:
    message = stopped_half_way(taken=True)
    settings.NOTIFY_URL = "http://127.0.0.1:1"
    tidy_up(at=timezone.now() + SOON)
    assert again(message).status == MessageStatus.SENDING


def test_what_waits_without_a_job_gets_one_and_only_one(notify: Stub) -> None:
    message, waiting = a_message(), ProcrastinateJob.objects.all()
    waiting._raw_delete(waiting.db)
    for _ in range(3):
        tidy_up(at=timezone.now() + SOON)
    assert [job.args for job in ProcrastinateJob.objects.all()] == [{"message_id": message.pk}]


@pytest.mark.parametrize("status", ["permanent-failure", "temporary-failure", "technical-failure"])
def test_what_did_not_arrive_is_given_up_like_what_did_not_go(notify: Stub, status: str) -> None:
    message = send_message(message_id=a_message().pk, at=timezone.now())
    assert message
    notify.became(status)
    assert ask_whether_it_arrived(at=timezone.now()) == 1
    assert again(message).status == MessageStatus.NOT_SENT
    assert again(message).last_problem.startswith("It did not arrive: ")
    assert ProcrastinateJob.objects.filter(task_name=TELL_GIVEN_UP).count() == 1
    assert ask_whether_it_arrived(at=timezone.now()) == 0


def test_what_arrived_is_asked_about_no_more(notify: Stub) -> None:
    message = send_message(message_id=a_message().pk, at=timezone.now())
    assert message
    assert ask_whether_it_arrived(at=timezone.now()) == 0, "It is still on its way."
    notify.became("delivered")
    at = timezone.now()
    assert ask_whether_it_arrived(at=at) == 1
    assert (again(message).status, again(message).arrived_at) == (MessageStatus.SENT, at)
    assert ask_whether_it_arrived(at=timezone.now()) == 0


def test_nobody_is_asked_where_notify_carries_nothing() -> None:
    send_message(message_id=a_message().pk, at=timezone.now())
    assert ask_whether_it_arrived(at=timezone.now()) == 0


def test_words_nobody_will_send_again_go(notify: Stub) -> None:
    now = timezone.now()
    notify.answers.extend([notify_says.BROKEN] * 6)
    message = a_message(at=now)
    for number in range(6):
        send_message(message_id=message.pk, at=now + timedelta(minutes=number))
    waiting = a_message()
    assert forget_words(at=now + timedelta(days=1)) == 0
    assert forget_words(at=now + KEEP_UNSENT + timedelta(hours=1)) == 1
    assert again(message).sealed_words is None
    assert again(waiting).sealed_words is not None
    assert AuditEvent.objects.get(event="message.words_forgotten").detail == {"messages": 1}


def test_words_whose_link_has_ended_go_the_next_night(notify: Stub) -> None:
    now = timezone.now()
    notify.answers.extend([notify_says.BROKEN] * 6)
    message = a_message(at=now, not_after=now + timedelta(hours=3))
    for number in range(6):
        send_message(message_id=message.pk, at=now + timedelta(minutes=number))
    assert again(message).sealed_words is not None
    assert forget_words(at=now + timedelta(hours=4)) == 1
