"""Answering somebody who asked for help, ringing them, and saying how it was taken up."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.families.models import StoryLine
from alongside.families.states import Book
from alongside.families.tests.factories import a_family
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.tests.factories import a_service, a_social_worker
from alongside.referrals.actions import answering_help as actions
from alongside.referrals.models import AskForHelp, HelpWords
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.states import HelpHow, HelpStatus, SafeWay
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 6, 3, 11, 0, tzinfo=UTC)
WHERE = "https://city.example/ask/back/"


def answered(asked: AskForHelp, words: str = "We can come on Monday.", **more: object) -> HelpWords:
    """At noon, where a message is to go too."""
    by, at = asked.worker or one_who_answers(), NOON if "telling" in more else timezone.now()
    return actions.answer_help(asked=asked, words=words, seen=queries.mark_of(asked), by=by, at=at, **more)  # type: ignore[arg-type]


def again(asked: AskForHelp) -> AskForHelp:
    return AskForHelp.objects.get(pk=asked.pk)


def test_an_answer_stands_on_their_page_and_nothing_is_sent_unless_somebody_says_it_is_safe() -> None:
    asked = an_ask(worker=one_who_answers())
    said = answered(asked)
    assert (said.words, said.by, again(asked).status) == ("We can come on Monday.", asked.worker, HelpStatus.ANSWERED)
    assert AuditEvent.objects.filter(event="help.answered", subject_id=asked.pk).count() == 1
    assert not Message.objects.filter(asked_id=asked.pk).exists()


@pytest.mark.parametrize(
    ("way", "to"), [(SafeWay.TEXT, "07700 900123"), (SafeWay.EMAIL, "bibi@makebelieve.example")], ids=str
)
def test_the_message_says_neither_who_nor_what_and_is_in_their_language(way: SafeWay, to: str) -> None:
    asked = an_ask(worker=one_who_answers(), safe_way=way, reach_at=to, language="ar")
    answered(asked, telling=actions.TellThem(WHERE, NOON))
    message = Message.objects.get(asked_id=asked.pk)
    assert (message.language, message.kind, message.family_id) == ("ar", "help", None)
    words = words_of(message)
    assert words.endswith(WHERE)
    for telling in ("Monday", "Bibi", str(asked.worker), "cry"):
        assert telling not in words + message.subject


def test_no_phone_makes_a_sound_at_night() -> None:
    asked = an_ask(worker=one_who_answers())
    at_night = datetime(2026, 6, 3, 22, 30, tzinfo=UTC)
    answered(asked, telling=actions.TellThem(WHERE, at_night))
    assert Message.objects.get(asked_id=asked.pk).send_after == datetime(2026, 6, 4, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize("way", [SafeWay.PHONE, SafeWay.PAGE, ""])
def test_nothing_is_ever_sent_to_who_wants_to_be_rung_or_only_looks(way: str) -> None:
    asked = an_ask(worker=one_who_answers(), safe_way=way)
    with pytest.raises(actions.CannotAnswerHelp):
        answered(asked, telling=actions.TellThem(WHERE, NOON))
    assert again(asked).status == HelpStatus.SENT
    assert not HelpWords.objects.exists()


def test_no_text_goes_to_a_landline() -> None:
    asked = an_ask(worker=one_who_answers(), reach_at="0191 278 8100")
    with pytest.raises(actions.CannotAnswerHelp, match="landline"):
        answered(asked, telling=actions.TellThem(WHERE, NOON))


def test_the_second_of_two_who_answer_is_told() -> None:
    asked = an_ask(worker=one_who_answers())
    seen = queries.mark_of(asked)
    answered(asked)
    with pytest.raises(actions.CannotAnswerHelp, match="Something changed"):
        actions.answer_help(asked=asked, words="Mine.", seen=seen, by=one_who_answers(), at=timezone.now())
    assert HelpWords.objects.count() == 1


def test_who_writes_as_the_safe_way_changes_is_told_before_anything_is_sent() -> None:
    asked = an_ask(worker=one_who_answers())
    seen = queries.mark_of(asked)
    AskForHelp.objects.filter(pk=asked.pk).update(keep_from="My mum. She reads my texts.")
    with pytest.raises(actions.CannotAnswerHelp, match="how it is safe"):
        actions.answer_help(
            asked=asked,
            words="Hello",
            seen=seen,
            telling=actions.TellThem(WHERE, NOON),
            by=one_who_answers(),
            at=timezone.now(),
        )
    assert not Message.objects.filter(asked_id=asked.pk).exists()


def test_the_same_somebody_finds_the_answer_behind_either_code() -> None:
    worker = one_who_answers()
    first = an_ask(worker=worker)
    second = an_ask(worker=worker, like=first)
    answered(first, also=[second], telling=actions.TellThem(WHERE, NOON))
    assert [one.words for one in HelpWords.objects.filter(asked=second)] == ["We can come on Monday."]
    assert again(second).status == HelpStatus.ANSWERED
    assert Message.objects.exclude(asked_id=None).count() == 1


@pytest.mark.parametrize("status", [HelpStatus.STOPPED, HelpStatus.SET_ASIDE, HelpStatus.WRITING])
def test_what_does_not_wait_is_not_answered(status: HelpStatus) -> None:
    asked = an_ask(status, worker=one_who_answers())
    with pytest.raises(actions.CannotAnswerHelp):
        answered(asked)


def test_an_answer_without_words_is_none() -> None:
    with pytest.raises(actions.CannotAnswerHelp, match="Write your answer"):
        answered(an_ask(worker=one_who_answers()), words=" \n")


def test_speaking_with_them_answers_it_and_a_try_does_not() -> None:
    asked = an_ask(worker=one_who_answers(), safe_way=SafeWay.PHONE, reach_at="0191 498 0123")
    worker, at = asked.worker, timezone.now()
    assert worker
    actions.note_help_try(asked=asked, reached=False, by=worker, at=at)
    assert again(asked).status == HelpStatus.SENT
    with pytest.raises(actions.CannotAnswerHelp, match="what you agreed"):
        actions.note_help_try(asked=asked, reached=True, by=worker, at=at)
    actions.note_help_try(asked=asked, reached=True, words="She comes on Friday.", by=worker, at=at)
    assert again(asked).status == HelpStatus.ANSWERED
    assert [(one.rang, one.reached) for one in queries.said_since(asked)] == [(True, False), (True, True)]


def taken_up(asked: AskForHelp, how: HelpHow, words: str = "") -> AskForHelp:
    by, seen = asked.worker or one_who_answers(), queries.mark_of(again(asked))
    return actions.take_up_help(asked=asked, how=how, words=words, seen=seen, by=by, at=timezone.now())


def test_how_it_was_taken_up_is_said_once_and_the_second_is_told() -> None:
    asked = an_ask(worker=one_who_answers())
    seen = queries.mark_of(asked)
    done = taken_up(asked, HelpHow.SPOKE)
    assert (done.how, done.status, done.taken_up_by) == (HelpHow.SPOKE, HelpStatus.ANSWERED, asked.worker)
    with pytest.raises(actions.CannotTakeUpHelp, match="Something changed"):
        actions.take_up_help(asked=asked, how=HelpHow.MEETING, seen=seen, by=one_who_answers(), at=timezone.now())
    assert again(asked).how == HelpHow.SPOKE


@pytest.mark.parametrize("how", [HelpHow.PASSED_ON, HelpHow.ELSEWHERE])
def test_a_worry_passed_on_says_to_whom(how: HelpHow) -> None:
    asked = an_ask(worker=one_who_answers())
    with pytest.raises(actions.CannotTakeUpHelp, match="Write who"):
        taken_up(asked, how)
    assert taken_up(asked, how, "Told Helen Fableton today at four.").how == how


def test_nobody_is_left_thinking_that_no_answer_came() -> None:
    asked = an_ask(worker=one_who_answers())
    with pytest.raises(actions.CannotTakeUpHelp, match="Write an answer for their page first"):
        taken_up(asked, HelpHow.NOT_REACHED)
    answered(asked)
    assert taken_up(asked, HelpHow.NOT_REACHED).how == HelpHow.NOT_REACHED


@pytest.mark.parametrize("into_story", [True, False])
def test_their_words_go_into_the_story_only_where_the_worker_says_so(into_story: bool) -> None:
    asked, family = an_ask(worker=one_who_answers(), service=a_service()), a_family()
    by = asked.worker
    assert by
    actions.become_family(asked=asked, family=family, into_story=into_story, by=by, at=timezone.now())
    assert again(asked).became == family
    assert (again(asked).how, again(asked).status) == (HelpHow.MEETING, HelpStatus.ANSWERED)
    lines = list(StoryLine.objects.filter(words=asked.happening))
    assert [(line.book, "Bibi" in line.who) for line in lines] == [(Book.CONFERENCING, False)] * into_story
    with pytest.raises(actions.CannotBecomeFamily, match="already"):
        actions.become_family(asked=asked, family=a_family(), into_story=False, by=by, at=timezone.now())


def test_a_family_of_another_service_did_not_begin_with_it() -> None:
    asked = an_ask(service=a_service("Another Service"))
    with pytest.raises(actions.CannotBecomeFamily, match="another service"):
        actions.become_family(asked=asked, family=a_family(), into_story=False, by=one_who_answers(), at=timezone.now())


def test_every_opening_leaves_its_line_and_their_words_are_read() -> None:
    asked = an_ask(worker=one_who_answers())
    said = HelpWords.objects.create(asked=asked, words="And he came back.", said_at=timezone.now())
    at = timezone.now() + timedelta(hours=1)
    actions.note_help_opened(asked=asked, by=asked.worker, at=at)  # type: ignore[arg-type]
    assert AuditEvent.objects.get(event="help.opened").outcome == "looked"
    assert HelpWords.objects.get(pk=said.pk).read_at == at


def test_who_may_not_answer_is_refused() -> None:
    asked, at, other = an_ask(), timezone.now(), a_social_worker()
    with pytest.raises(NotAllowed):
        actions.answer_help(asked=asked, words="Hi", seen="", by=other, at=at)
    with pytest.raises(NotAllowed):
        actions.note_help_try(asked=asked, reached=False, by=other, at=at)
    with pytest.raises(NotAllowed):
        actions.take_up_help(asked=asked, how=HelpHow.SPOKE, seen="", by=other, at=at)
    with pytest.raises(NotAllowed):
        actions.become_family(asked=asked, family=a_family(), into_story=False, by=other, at=at)
