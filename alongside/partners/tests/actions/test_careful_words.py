"""The list of words to be careful with is the service's: changed, taken off and brought back, with its history."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.foundation.careful_words import Careful
from alongside.partners.actions.careful_words import (
    CannotChangeList,
    bring_back_careful_word,
    change_careful_word,
    forget_careful_words,
    leave_out_careful_word,
)
from alongside.partners.models import CarefulWord
from alongside.partners.queries.careful_words import careful_lines, careful_words_now, earlier_of, get_line
from alongside.partners.tests.factories import a_social_worker, an_editor

pytestmark = pytest.mark.django_db


def now_says(word: str) -> str:
    forget_careful_words()
    return next((one.rather for one in careful_words_now() if one.word.lower() == word.lower()), "")


def say(word: str, rather: str, why: str = "They asked us to.", by: User | None = None) -> CarefulWord:
    return change_careful_word(word=word, rather=rather, why=why, by=by or an_editor(), at=timezone.now())


def test_a_line_of_the_councils_own_counts_beside_what_came_along() -> None:
    say("kinship placement*", "living with Nana")
    assert now_says("kinship placement*") == "living with Nana"
    assert now_says("contact") == "family time"
    assert AuditEvent.objects.filter(event="careful_word.changed").count() == 1


def test_a_line_of_the_same_word_takes_the_place_of_what_came_along() -> None:
    say("Contact", "time together")
    assert now_says("contact") == "time together"
    assert [one.word for one in careful_words_now()].count("contact") == 0
    assert get_line("contact").came_with is not None


def test_a_word_is_taken_off_and_brought_back_as_it_was() -> None:
    editor = an_editor()
    leave_out_careful_word(word="siblings", by=editor, at=timezone.now())
    assert now_says("siblings") == ""
    assert [line.now.word for line in careful_lines() if line.left_out] == ["siblings"]
    bring_back_careful_word(word="siblings", by=editor, at=timezone.now())
    assert now_says("siblings") == "brothers and sisters"


def test_a_councils_own_line_comes_back_in_its_own_words() -> None:
    say("contact", "time together")
    leave_out_careful_word(word="contact", by=an_editor(), at=timezone.now())
    assert now_says("contact") == ""
    bring_back_careful_word(word="contact", by=an_editor(), at=timezone.now())
    assert now_says("contact") == "time together"


def test_what_it_said_before_is_kept() -> None:
    line = say("contact", "time together")
    say("contact", "seeing each other")
    assert [(one.rather, one.left_out) for one in earlier_of(get_line("contact"))] == [("time together", False)]
    assert CarefulWord.objects.get(pk=line.pk).rather == "seeing each other"


@pytest.mark.parametrize(
    ("word", "rather", "why_not"),
    [
        ("*", "something", "Write the word, with two letters at least."),
        ("- -", "something", "Write the word, with two letters at least."),
        ("*gage", "something", "Begin with a letter. A * stands for any ending."),
        ("engaged", "  ", "Write what to say rather."),
        ("engaged", "Engaged", "Write something else to say rather."),
    ],
)
def test_what_is_no_line_is_refused(word: str, rather: str, why_not: str) -> None:
    with pytest.raises(CannotChangeList) as refusal:
        say(word, rather)
    assert list(refusal.value.reasons) == [why_not]


def test_nothing_is_done_in_silence() -> None:
    editor = an_editor()
    say("contact", "time together")
    with pytest.raises(CannotChangeList, match="says this already"):
        say("contact", "time together")
    with pytest.raises(CannotChangeList, match="not on the list"):
        leave_out_careful_word(word="nobody says this", by=editor, at=timezone.now())
    with pytest.raises(CannotChangeList, match="not taken off"):
        bring_back_careful_word(word="contact", by=editor, at=timezone.now())


def test_a_social_worker_may_not_change_it() -> None:
    with pytest.raises(NotAllowed):
        say("contact", "time together", by=a_social_worker())


def test_what_counts_is_the_word_we_came_with_until_somebody_says_otherwise() -> None:
    assert any(isinstance(one, Careful) and one.word == "contact" for one in careful_words_now())
