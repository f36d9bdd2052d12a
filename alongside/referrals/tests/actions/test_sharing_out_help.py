"""Who answers somebody who asks for help, what is set aside, what is late, and what goes."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.identity import beyond_the_walls, say_who
from alongside.access.models import User
from alongside.access.states import Sight
from alongside.audit.models import AuditEvent
from alongside.families.tests.factories import a_family
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.models import Leave, Practitioner
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager
from alongside.referrals import tasks
from alongside.referrals.actions import answering_help
from alongside.referrals.actions import sharing_out_help as actions
from alongside.referrals.actions.asked_more import say_more
from alongside.referrals.models import AskForHelp, HelpTry, HelpWords
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LONG_AGO = NOW - timedelta(days=20)


def again(asked: AskForHelp) -> AskForHelp:
    return AskForHelp.objects.get(pk=asked.pk)


def mails_to(worker: User) -> list[Message]:
    return list(Message.objects.filter(worker=worker))


def test_who_shares_out_gives_it_to_somebody_who_answers_and_the_promised_day_stays() -> None:
    asked, other = an_ask(worker=one_who_answers()), one_who_answers()
    actions.share_out_help(asked=asked, worker=other, by=a_service_manager(asked.service), at=NOW)
    assert (again(asked).worker, again(asked).answer_by_on) == (other, asked.answer_by_on)
    assert AuditEvent.objects.get(event="help.shared_out").detail == {"worker": other.pk}
    [mail] = mails_to(other)
    assert "Bibi" not in words_of(mail) + mail.subject


def test_a_manager_takes_it_themselves_and_needs_no_mail() -> None:
    asked = an_ask(worker=one_who_answers())
    manager = a_service_manager(asked.service)
    actions.share_out_help(asked=asked, worker=manager, by=manager, at=NOW)
    assert again(asked).worker == manager
    assert mails_to(manager) == []


def test_nobody_answers_who_was_not_chosen_for_it_or_is_of_another_service() -> None:
    asked = an_ask(worker=one_who_answers())
    manager = a_service_manager(asked.service)
    for worker in (a_coordinator(), one_who_answers(a_service("Another Service"))):
        with pytest.raises(actions.CannotShareOutHelp, match="who answers"):
            actions.share_out_help(asked=asked, worker=worker, by=manager, at=NOW)
    with pytest.raises(NotAllowed):
        actions.share_out_help(asked=asked, worker=manager, by=one_who_answers(), at=NOW)


def test_what_is_set_aside_says_why_and_is_taken_up_after_all_with_a_new_day() -> None:
    asked = an_ask(worker=one_who_answers(), at=LONG_AGO)
    worker = asked.worker
    assert worker
    with pytest.raises(actions.CannotSetAside, match="Say why"):
        actions.set_help_aside(asked=asked, why=" ", by=worker, at=NOW)
    actions.set_help_aside(asked=asked, why="A machine wrote it.", by=worker, at=NOW)
    with pytest.raises(actions.CannotSetAside):
        actions.set_help_aside(asked=asked, why="Twice.", by=worker, at=NOW)
    actions.take_help_up_after_all(asked=asked, by=worker, at=NOW)
    assert (again(asked).status, again(asked).set_aside_why) == (HelpStatus.SENT, "")
    due = again(asked).answer_by_on
    assert due is not None
    assert due > timezone.localdate(NOW)
    with pytest.raises(actions.CannotSetAside, match="not set aside any more"):
        actions.take_help_up_after_all(asked=asked, by=worker, at=NOW)


def test_whoever_takes_up_what_nobody_had_answers_it() -> None:
    asked = an_ask(HelpStatus.SET_ASIDE, set_aside_why="Too many.")
    manager = a_service_manager(asked.service)
    actions.take_help_up_after_all(asked=asked, by=manager, at=NOW)
    assert again(asked).worker == manager


def test_of_what_is_late_the_managers_of_that_service_hear_once() -> None:
    asked = an_ask(worker=one_who_answers(), at=LONG_AGO)
    unseen = an_ask(HelpStatus.SET_ASIDE, at=LONG_AGO)
    an_ask(worker=asked.worker)
    manager, elsewhere = a_service_manager(asked.service), a_service_manager(a_service("Another Service"))
    say_who(None)  # as the task does, for nobody in particular
    tasks.tell_of_late_help.func(0)
    tasks.tell_of_late_help.func(0)
    with beyond_the_walls(Sight.OUTBOX):
        assert len(mails_to(manager)) == 1
        assert mails_to(elsewhere) == mails_to(asked.worker) == []  # type: ignore[arg-type]
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        told = set(AskForHelp.objects.exclude(late_told_at=None).values_list("pk", flat=True))
    assert told == {asked.pk, unseen.pk}


def test_what_is_late_again_after_they_wrote_again_is_told_again() -> None:
    asked = an_ask(worker=one_who_answers(), at=LONG_AGO)
    a_service_manager(asked.service)
    assert actions.tell_of_late_help(at=NOW) == 1
    later = NOW + timedelta(days=30)
    due = timezone.localdate(later) - timedelta(days=1)
    AskForHelp.objects.filter(pk=asked.pk).update(answer_by_on=due)
    assert actions.tell_of_late_help(at=later) == 1
    assert actions.tell_of_late_help(at=later) == 0


def test_what_was_answered_is_not_late() -> None:
    an_ask(HelpStatus.ANSWERED, worker=one_who_answers(), at=LONG_AGO)
    assert actions.tell_of_late_help(at=NOW) == 0


def away(worker: User, days: int) -> None:
    on = timezone.localdate(NOW)
    practitioner = Practitioner.objects.get(worker=worker)
    Leave.objects.create(practitioner=practitioner, first_on=on, last_on=on + timedelta(days=days))


def left(worker: User, days: int) -> None:
    worker.is_active = False
    worker.save(update_fields=["is_active"])


def back_in_time(worker: User, days: int) -> None:
    away(worker, 0)


@pytest.mark.parametrize(("becomes", "told"), [(left, 1), (away, 1), (back_in_time, 0)])
def test_where_its_worker_is_not_there_before_the_promised_day_the_managers_hear_once(
    becomes: Callable[[User, int], None], told: int
) -> None:
    worker = one_who_answers(name="Ines Madeup")
    asked = an_ask(worker=worker, at=NOW)
    manager = a_service_manager(asked.service)
    becomes(worker, 30)
    assert actions.tell_of_late_help(at=NOW) == told
    assert actions.tell_of_late_help(at=NOW) == 0
    assert len(mails_to(manager)) == told
    waits = queries.help_that_waits(manager, today=timezone.localdate(NOW))
    assert [one.words for one in waits] == [
        "A friend or a neighbour asks for help, and Ines Madeup is not there."
    ] * told


def test_what_they_add_is_heard_by_who_shares_out_where_its_worker_left() -> None:
    worker = one_who_answers()
    asked = an_ask(worker=worker, at=NOW)
    manager = a_service_manager(asked.service)
    left(worker, 0)
    say_more(asked=asked, words="Are you there?", at=NOW)
    assert (len(mails_to(manager)), mails_to(worker)) == (1, [])


def test_where_no_day_could_be_promised_it_is_told_after_a_week() -> None:
    asked = an_ask(worker=one_who_answers(), at=NOW, answer_by_on=None)
    a_service_manager(asked.service)
    assert actions.tell_of_late_help(at=NOW + timedelta(days=7)) == 0
    assert actions.tell_of_late_help(at=NOW + timedelta(days=9)) == 1


def test_where_a_service_has_nobody_to_be_told_nothing_is_called_told(caplog: pytest.LogCaptureFixture) -> None:
    asked = an_ask(worker=one_who_answers(), at=LONG_AGO)
    assert actions.tell_of_late_help(at=NOW) == 0
    assert "nobody shares them out" in caplog.text
    manager = a_service_manager(asked.service)
    assert actions.tell_of_late_help(at=NOW) == 1
    assert mails_to(manager)


def test_what_was_set_aside_is_taken_up_by_who_is_there_where_its_worker_left() -> None:
    worker = one_who_answers()
    asked = an_ask(HelpStatus.SET_ASIDE, worker=worker, set_aside_why="A machine wrote it.")
    manager = a_service_manager(asked.service)
    left(worker, 0)
    assert actions.take_help_up_after_all(asked=asked, by=manager, at=NOW).worker == manager


def long_over(**more: object) -> AskForHelp:
    return an_ask(HelpStatus.ANSWERED, worker=one_who_answers(), at=NOW - timedelta(days=400), **more)  # type: ignore[arg-type]


def test_what_came_to_nothing_is_gone_after_its_time_with_all_that_hangs_on_it() -> None:
    asked = long_over()
    HelpWords.objects.create(asked=asked, words="And again.", said_at=asked.saved_at)
    HelpTry.objects.create(asked=asked, reached=False, by=one_who_answers(), tried_at=asked.saved_at)
    like = an_ask(worker=asked.worker, like=asked)
    telling = answering_help.TellThem("https://city.example/ask/back/", asked.saved_at)
    seen = queries.mark_of(asked)
    at = asked.saved_at
    answering_help.answer_help(asked=asked, words="Hello", seen=seen, telling=telling, by=asked.worker, at=at)  # type: ignore[arg-type]
    assert settings.HELP_KEPT_MONTHS == 12
    say_who(None)
    tasks.forget_help_long_over.func(0)
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        assert [one.like for one in AskForHelp.objects.all()] == [None]
        assert AskForHelp.objects.get().pk == like.pk
        assert not HelpWords.objects.exists()
        assert not HelpTry.objects.exists()
    with beyond_the_walls(Sight.OUTBOX):
        assert not Message.objects.filter(asked_id=asked.pk).exists()


def test_what_became_work_with_a_family_or_was_touched_since_stays() -> None:
    kept = [long_over(became=a_family()), long_over(), long_over(), long_over(set_aside_why="Kept no longer.")]
    HelpWords.objects.create(asked=kept[1], words="I am back.", said_at=NOW)
    HelpTry.objects.create(asked=kept[2], reached=False, by=one_who_answers(), tried_at=NOW)
    assert actions.forget_help_long_over(before=NOW - timedelta(days=365), at=NOW) == 1
    assert set(AskForHelp.objects.all()) == set(kept[:3])
    assert AuditEvent.objects.get(event="help.forgotten").subject_id == kept[3].pk
