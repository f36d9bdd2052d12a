"""It lands with one named worker by a promised day; twice the same goes together; a flood is kept and looked at."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.utils import timezone

from alongside.access.models import User
from alongside.foundation.components import LONDON
from alongside.messages.models import Message
from alongside.messages.states import MessageKind
from alongside.partners.models import Leave, Practitioner
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager
from alongside.referrals.actions.sending_asked import CannotSendAsking, send_asking, tell_worker_of_help
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import code_mark
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db
# A Friday: two working days later is a Tuesday.
NOW = datetime(2026, 11, 27, 15, tzinfo=LONDON)
OTHERS = ("My nan is ill and cannot get to the shops.", "The baby next door cries all night long, every night.")


def send(asked: AskForHelp, at: datetime = NOW, came_from: str = "192.0.2.1", machine: bool = False) -> AskForHelp:
    return send_asking(asked=asked, came_from=came_from, filled_by_a_machine=machine, at=at)[0]


def a_draft(words: str = OTHERS[0], **said: Any) -> AskForHelp:
    return an_ask(HelpStatus.WRITING, at=NOW, happening=words, **said)


def away(worker: User, days: int) -> None:
    on = timezone.localdate(NOW)
    Leave.objects.create(
        practitioner=Practitioner.objects.get(worker=worker), first_on=on, last_on=on + timedelta(days=days)
    )


def test_it_goes_to_whoever_answers_with_the_day_by_which_they_do() -> None:
    a_coordinator()
    worker = one_who_answers()
    asked, code = send_asking(asked=a_draft(), came_from="192.0.2.1", at=NOW)
    assert (asked.status, asked.worker, asked.sent_at) == (HelpStatus.SENT, worker, NOW)
    assert asked.answer_by_on is not None
    assert asked.answer_by_on.isoformat() == "2026-12-01"
    assert asked.code_hash == code_mark(code)


def test_people_are_shared_out_among_those_who_answer() -> None:
    workers = {one_who_answers(), one_who_answers()}
    sent = [send(a_draft(words, reach_at="")) for words in OTHERS]
    assert {one.worker for one in sent} == workers


def test_whoever_is_on_leave_is_passed_over() -> None:
    away_today, there = one_who_answers(), a_coordinator()
    away(away_today, days=0)
    assert send(a_draft()).worker == there


def test_where_all_are_away_it_waits_for_whoever_is_back_before_the_day() -> None:
    back_on_monday = one_who_answers()
    away(back_on_monday, days=2)
    assert send(a_draft()).worker == back_on_monday


def test_with_nobody_to_answer_it_is_refused_with_a_reason_and_stays_as_it_was() -> None:
    away(one_who_answers(), days=30)
    asked = a_draft()
    with pytest.raises(CannotSendAsking) as refusal:
        send(asked)
    assert refusal.value.reasons == ["Nobody here can answer you just now. Please ring."]
    asked.refresh_from_db()
    assert (asked.status, asked.happening) == (HelpStatus.WRITING, OTHERS[0])


def test_another_services_workers_and_closed_accounts_answer_nobody() -> None:
    one_who_answers(a_service("Another Madeup Service"))
    closed = one_who_answers()
    User.objects.filter(pk=closed.pk).update(is_active=False)
    with pytest.raises(CannotSendAsking):
        send(a_draft())


def test_the_worker_is_told_by_an_email_that_says_nothing() -> None:
    worker = one_who_answers()
    send(a_draft())
    message = Message.objects.get(worker=worker)
    assert message.kind == MessageKind.TOLD_WORKER
    assert message.to == worker.email


def test_nothing_goes_to_whoever_asks_since_another_may_hold_the_phone() -> None:
    one_who_answers()
    send(a_draft(safe_way="text", reach_at="07700 900123"))
    assert not Message.objects.filter(asked_id__isnull=False).exists()
    assert not Message.objects.filter(to__contains="900123").exists()


def test_the_same_asked_again_within_a_week_goes_to_the_same_worker() -> None:
    one_who_answers()
    first = send(a_draft())
    one_who_answers()
    again = send(a_draft(OTHERS[0] + " Please."), at=NOW + timedelta(days=6))
    assert (again.like, again.worker, again.status) == (first, first.worker, HelpStatus.SENT)


def test_the_same_after_more_than_a_week_or_from_somebody_else_stands_alone() -> None:
    one_who_answers()
    send(a_draft())
    assert send(a_draft(), at=NOW + timedelta(days=8)).like is None
    assert send(a_draft(OTHERS[1], reach_at="07700 900456")).like is None


def test_more_from_one_network_than_people_send_is_set_aside_and_kept(settings: LazySettings) -> None:
    settings.ASKED_MOST_FROM_ONE_PLACE = 2
    one_who_answers()
    sent = [send(a_draft(f"{words} {OTHERS[0]}")) for words in ("One.", "Two", "Three")]
    assert [one.status for one in sent] == [HelpStatus.SENT, HelpStatus.SENT, HelpStatus.SET_ASIDE]
    assert sent[2].set_aside_why
    assert sent[2].happening.startswith("Three")
    assert send(a_draft("From somewhere else"), came_from="192.0.2.2").status == HelpStatus.SENT
    assert send(a_draft("An hour later"), at=NOW + timedelta(minutes=61)).status == HelpStatus.SENT


def test_more_altogether_than_people_send_is_set_aside(settings: LazySettings) -> None:
    settings.ASKED_MOST_AN_HOUR = 1
    one_who_answers()
    sent = [send(a_draft(), came_from=f"192.0.2.{number}") for number in (1, 2)]
    assert [one.status for one in sent] == [HelpStatus.SENT, HelpStatus.SET_ASIDE]


def test_what_a_machine_filled_in_is_set_aside_with_the_same_promise_and_those_who_share_out_are_told() -> None:
    worker, manager = one_who_answers(), a_service_manager()
    asked = send(a_draft(), machine=True)
    assert (asked.status, asked.worker) == (HelpStatus.SET_ASIDE, None)
    assert asked.answer_by_on
    assert Message.objects.filter(worker=manager).exists()
    assert not Message.objects.filter(worker=worker).exists()


def test_it_is_sent_once() -> None:
    one_who_answers()
    asked = send(a_draft())
    with pytest.raises(CannotSendAsking):
        send(asked)


def test_many_at_once_are_one_email_an_hour() -> None:
    worker = one_who_answers()
    asked = send(a_draft())
    tell_worker_of_help(asked, at=NOW)
    assert Message.objects.filter(worker=worker).count() == 1
