"""One who asks for help, on the page of the worker who answers."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.audit.models import AuditEvent
from alongside.foundation.components import LONDON, moment
from alongside.foundation.fields import day_boxes
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.referrals.models import AskForHelp, HelpTry, HelpWords
from alongside.referrals.queries.answering_help import mark_of
from alongside.referrals.states import HelpStatus, SafeWay
from alongside.referrals.tests.factories import an_ask, one_who_answers
from tests.remembered import remembered

pytestmark = pytest.mark.django_db


def page(asked: AskForHelp) -> str:
    return reverse("asked_for_help", args=[asked.reference])


@remembered
def waiting(way: str = "text", reach_at: str = "07700 900123", language: str = "en-gb") -> AskForHelp:
    return an_ask(worker=one_who_answers(), safe_way=way, reach_at=reach_at, language=language)


def send(asked: AskForHelp, what: str, *, by: User | None = None, **answers: Any) -> str:
    sent = {what: "yes", "mark": mark_of(asked), **answers}
    answer = signed_in(by or asked.worker).post(page(asked), sent, follow=True)  # type: ignore[arg-type]
    assert answer.status_code == 200
    return answer.content.decode()


def now(asked: AskForHelp) -> AskForHelp:
    return AskForHelp.objects.get(pk=asked.pk)


def test_it_opens_to_the_named_worker_and_who_shares_out_and_to_nobody_else() -> None:
    asked = waiting()
    assert Client().get(page(asked)).status_code == 302
    assert signed_in(a_social_worker()).get(page(asked)).status_code == 403
    assert signed_in(one_who_answers()).get(page(asked)).status_code == 404
    assert signed_in(a_service_manager(a_service("Another Service"))).get(page(asked)).status_code == 404
    assert signed_in(a_service_manager(asked.service)).get(page(asked)).status_code == 200
    assert asked.happening in page_of(asked.worker, page(asked))  # type: ignore[arg-type]


def test_what_is_still_being_written_opens_to_nobody() -> None:
    asked = an_ask(HelpStatus.WRITING)
    assert signed_in(a_service_manager(asked.service)).get(page(asked)).status_code == 404


def test_every_opening_is_written_down() -> None:
    asked = waiting()
    page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    line = AuditEvent.objects.get(event="help.opened")
    assert (line.actor_id, line.subject_id, line.outcome) == (asked.worker_id, asked.pk, "looked")


def test_how_it_is_safe_to_answer_stands_before_every_button() -> None:
    asked = waiting()
    shown = page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    main = shown[shown.index("<main") :]
    for safe in ("By text", "07700 900123", "After four in the afternoon.", "My landlord."):
        assert main.index(safe) < main.index("<button"), safe


def test_without_a_safe_way_nobody_rings_or_sends_anything() -> None:
    asked = waiting(way="page", reach_at="")
    shown = page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    assert "Do not ring, and do not send anything." in shown
    assert "Is it safe to send them a message?" not in shown


def test_an_answer_in_words_and_a_message_that_tells_nothing_where_it_is_safe() -> None:
    asked = waiting(language="ar")
    shown = send(asked, "answer_help", words="We can come on Monday.", tell="now")
    assert "Your answer stands on their page. A message tells them that it is there." in shown
    assert "We can come on Monday." in shown
    assert now(asked).status == HelpStatus.ANSWERED
    message = Message.objects.get(asked_id=asked.pk)
    assert words_of(message).endswith("/ar/ask/back/")


def test_who_sends_a_message_at_night_is_told_that_it_waits_for_the_morning(settings: LazySettings) -> None:
    settings.SAFE_FROM_HOUR = settings.SAFE_UNTIL_HOUR = 0  # every hour of today is night
    asked = waiting()
    shown = send(asked, "answer_help", words="We can come on Monday.", tell="now")
    goes_at = Message.objects.get(asked_id=asked.pk).send_after
    assert goes_at
    assert f"It goes on {moment(goes_at)}." in shown


def test_no_message_goes_where_the_worker_says_no() -> None:
    asked = waiting()
    send(asked, "answer_help", words="We can come on Monday.", tell="nothing")
    assert now(asked).status == HelpStatus.ANSWERED
    assert not Message.objects.filter(asked_id=asked.pk).exists()


def test_a_message_can_wait_for_a_safe_time() -> None:
    asked = waiting()
    day = timezone.localdate() + timedelta(days=10)
    later: dict[str, Any] = {**day_boxes("send_on", day), "send_at": "4:30pm"}
    shown = send(asked, "answer_help", words="Hello", tell="later", **later)
    at = datetime.combine(day, time(16, 30), LONDON)
    assert f"It goes on {moment(at)}." in shown
    assert Message.objects.get(asked_id=asked.pk).send_after == at


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"words": "", "tell": "now"}, "Write your answer."),
        ({"words": "Hello"}, "Say whether it is safe to send them a message."),
        ({"words": "Hello", "tell": "later"}, "Say on what day."),
        ({"words": "Hello", "tell": "later", "send_on-day": "31", "send_on-month": "2"}, "Add the year"),
        ({"words": "Hello\x00", "tell": "now"}, "a character that cannot be saved"),
        ({"words": "x" * 100_000, "tell": "now"}, "Use 20,000 characters or fewer."),
        ({"words": "Hello", "tell": "louder"}, "Choose one of the answers on this page."),
    ],
)
def test_odd_answers_come_back_with_what_was_typed(answers: dict[str, Any], said: str) -> None:
    asked = waiting()
    shown = send(asked, "answer_help", **answers)
    assert "There is a problem" in shown
    assert said in shown
    assert answers["words"].replace("\x00", "") in shown.replace("\x00", "")
    assert not HelpWords.objects.exists()


def test_the_second_of_two_who_answer_sees_both_and_loses_nothing() -> None:
    asked = waiting()
    seen = mark_of(asked)
    send(asked, "answer_help", words="From the first.", tell="nothing")
    manager = a_service_manager(asked.service)
    shown = send(asked, "answer_help", by=manager, mark=seen, words="From the second.", tell="now")
    assert "Something changed while you were writing." in shown
    assert "From the first." in shown
    assert "From the second." in shown
    assert HelpWords.objects.count() == 1
    assert not Message.objects.filter(asked_id=asked.pk).exists()
    send(now(asked), "answer_help", by=manager, words="From the second.", tell="nothing")
    assert HelpWords.objects.count() == 2


def test_ringing_is_written_down_and_tries_are_listed() -> None:
    asked = waiting(way="phone", reach_at="0191 498 0123")
    shown = send(asked, "note_help_try", reached="no")
    assert "tried to ring, and could not reach them" in shown
    assert now(asked).status == HelpStatus.SENT
    assert "Write what you agreed." in send(asked, "note_help_try", reached="yes")
    assert "rang and spoke with them" in send(asked, "note_help_try", reached="yes", agreed="Coffee on Friday.")
    assert (now(asked).status, HelpTry.objects.count()) == (HelpStatus.ANSWERED, 2)


def test_what_came_of_it_is_said() -> None:
    asked = waiting()
    assert "Say what came of it." in send(asked, "take_up_help")
    assert "Write whom you told" in send(asked, "take_up_help", how="passed_on")
    shown = send(asked, "take_up_help", how="passed_on", how_words="Told Helen Fableton at four.")
    assert "We were worried for a child and passed it on." in shown
    assert now(asked).how == "passed_on"


def test_without_the_councils_numbers_it_says_so_and_invents_none() -> None:
    asked = waiting()
    shown = page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    assert "The council’s own numbers are not written down here yet." in shown
    assert "Ring 999." in shown


def test_who_shares_out_gives_it_to_somebody_else() -> None:
    asked, other = waiting(), one_who_answers()
    manager = a_service_manager(asked.service)
    assert f"{other.name} answers now." in send(asked, "share_out_help", by=manager, worker=other.pk)
    assert now(asked).worker == other
    assert "Choose one of the answers" in send(asked, "share_out_help", by=manager, worker=a_social_worker().pk)
    assert "Somebody else answers" not in page_of(other, page(asked))
    given = {"share_out_help": "yes", "worker": one_who_answers().pk}
    assert signed_in(other).post(page(asked), given).status_code == 403


def test_it_is_set_aside_with_a_reason() -> None:
    asked = waiting()
    assert "Say why it is set aside." in send(asked, "set_help_aside")
    assert "It is set aside." in send(asked, "set_help_aside", why="A machine wrote it.")
    assert now(asked).status == HelpStatus.SET_ASIDE


def test_what_they_took_back_shows_no_word_of_it() -> None:
    asked = an_ask(HelpStatus.STOPPED, worker=one_who_answers())
    shown = page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    assert "They took it back." in shown
    assert asked.happening not in shown


def test_what_is_sent_without_a_button_we_know_changes_nothing() -> None:
    asked = waiting()
    assert signed_in(asked.worker).post(page(asked), {"words": "Hi"}).status_code == 200  # type: ignore[arg-type]
    assert now(asked).status == HelpStatus.SENT


def test_words_from_right_to_left_and_an_unnamed_person_have_their_page() -> None:
    asked = an_ask(worker=one_who_answers(), called="", who_asks="", happening="أنا خائف في الليل", safe_way="")
    shown = page_of(asked.worker, page(asked))  # type: ignore[arg-type]
    assert "Somebody asks for help" in shown
    assert "أنا خائف في الليل" in shown
    assert SafeWay.TEXT.label not in shown


def test_what_they_call_themselves_turns_no_words_of_ours_round() -> None:
    asked = an_ask(worker=one_who_answers(), called="\u202eoB <b>")
    assert asked.worker
    shown = signed_in(asked.worker)
    whole = '<bdi class="al-name">\u202eoB &lt;b&gt;</bdi>'
    assert f"{whole}, a friend or a neighbour" in shown.get(reverse("asks_for_help")).content.decode()
    assert f"{whole} asks for help" in shown.get(reverse("asked_for_help", args=[asked.reference])).content.decode()


def test_who_sends_the_same_words_again_to_read_the_answer_is_not_answered_unless_a_worker_says_so() -> None:
    asked = an_ask(worker=one_who_answers())
    again = an_ask(worker=asked.worker, like=asked, called="Somebody else", reach_at="07700 900999")
    assert asked.worker
    shown = page_of(asked.worker, page(asked))
    (box,) = [part for part in shown.split("<input") if f'value="{again.reference}"' in part]
    assert "checked" not in box.partition(">")[0]
    send(asked, "answer_help", words="We ring you at your sister’s.", tell="nothing")
    assert [one.asked for one in HelpWords.objects.all()] == [asked]


@pytest.mark.parametrize(
    ("day", "why"), [(date(2020, 1, 1), "have passed. Choose later ones."), (date(2099, 1, 1), "within a month")]
)
def test_a_message_for_a_wrong_day_does_not_go_at_once_nor_never(day: date, why: str) -> None:
    asked = waiting()
    later: dict[str, Any] = {"tell": "later", "send_at": "4pm", **day_boxes("send_on", day)}
    shown = send(asked, "answer_help", words="We come on Monday.", **later)
    assert why in shown
    assert "We come on Monday." in shown
    assert not Message.objects.exists()
    assert not HelpWords.objects.exists()
