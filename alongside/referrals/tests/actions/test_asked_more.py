"""After it was sent: back with the code, more words, another safe way, and taking it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.foundation.sealing import token_hash
from alongside.messages.models import Message
from alongside.referrals.actions.asked_more import (
    CannotSayMore,
    CannotStopAsking,
    change_safe_way,
    come_back,
    note_answers_read,
    say_more,
    stop_asking,
)
from alongside.referrals.actions.asking_for_help import give_code
from alongside.referrals.models import HelpWords
from alongside.referrals.queries.asked_for_help import as_typed
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask, one_who_answers

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_the_code_gives_a_fresh_secret_and_the_one_before_opens_nothing() -> None:
    asked, code = give_code(asked=an_ask(), at=NOW)
    first, second = come_back(code=code, at=NOW), come_back(code=code, at=NOW + timedelta(days=30))
    asked.refresh_from_db()
    assert first
    assert second
    assert first != second
    assert asked.token_hash == token_hash(second)
    assert asked.token_until == NOW + timedelta(days=30, minutes=30)


@pytest.mark.parametrize("code", ["", "22222BBBBB", "not a code"])
def test_a_wrong_code_leads_nowhere(code: str) -> None:
    an_ask()
    assert come_back(code=code, at=NOW) is None


def test_a_code_is_read_however_it_is_typed() -> None:
    assert as_typed(" 7k3q9-btwx2 ") == "7K3Q9BTWX2"
    for wrong in ("7K3Q9BTWX", "7K3Q9BTWX22", "7K3Q9BTWXO", "", "٧K3Q9BTWX2", "\x00" * 10):
        assert as_typed(wrong) == ""


def test_words_after_an_answer_wait_again_with_a_new_day_and_the_worker_is_told() -> None:
    worker = one_who_answers()
    asked = an_ask(HelpStatus.ANSWERED, worker=worker, at=NOW - timedelta(days=20))
    before = asked.answer_by_on
    said = say_more(asked=asked, words="It is worse now.", at=NOW)
    asked.refresh_from_db()
    assert (said.by, said.words, asked.status) == (None, "It is worse now.", HelpStatus.SENT)
    assert asked.answer_by_on is not None
    assert before is not None
    assert asked.answer_by_on > before
    assert Message.objects.filter(worker=worker).exists()


def test_words_while_it_waits_do_not_put_the_promised_day_off() -> None:
    asked = an_ask(worker=one_who_answers(), at=NOW - timedelta(days=20))
    before = asked.answer_by_on
    say_more(asked=asked, words="Please.", at=NOW)
    asked.refresh_from_db()
    assert asked.answer_by_on == before


def test_another_safe_way_takes_the_place_of_the_first_whole() -> None:
    worker = one_who_answers()
    asked = an_ask(worker=worker)
    change_safe_way(asked=asked, answers={"safe_way": "page", "keep_from": "My uncle."}, at=NOW)
    asked.refresh_from_db()
    assert (asked.safe_way, asked.reach_at, asked.keep_from) == ("page", "", "My uncle.")
    assert Message.objects.filter(worker=worker).exists()


def test_what_was_taken_back_stays_so() -> None:
    asked = stop_asking(asked=an_ask(worker=one_who_answers()), at=NOW)
    assert asked.status == HelpStatus.STOPPED
    for act in (
        lambda: say_more(asked=asked, words="But", at=NOW),
        lambda: change_safe_way(asked=asked, answers={"safe_way": "page"}, at=NOW),
    ):
        with pytest.raises(CannotSayMore):
            act()
    with pytest.raises(CannotStopAsking):
        stop_asking(asked=asked, at=NOW)


def test_a_draft_is_not_taken_back_but_thrown_away() -> None:
    with pytest.raises(CannotStopAsking):
        stop_asking(asked=an_ask(HelpStatus.WRITING), at=NOW)


def test_reading_the_answer_is_noted_once_and_only_of_the_workers_words() -> None:
    worker = one_who_answers()
    asked = an_ask(worker=worker)
    mine = HelpWords.objects.create(asked=asked, words="Hello?", said_at=NOW)
    answer = HelpWords.objects.create(asked=asked, words="I am here.", by=worker, said_at=NOW)
    assert (note_answers_read(asked=asked, at=NOW), note_answers_read(asked=asked, at=NOW)) == (1, 0)
    mine.refresh_from_db()
    answer.refresh_from_db()
    assert (mine.read_at, answer.read_at) == (None, NOW)
