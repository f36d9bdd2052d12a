"""A line of the list of words to be careful with is added or changed."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.actions.careful_words import change_careful_word
from alongside.partners.models import CarefulWord
from alongside.partners.tests.factories import a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGE = "/service/words/change/"


def test_a_social_worker_is_refused_and_a_word_that_is_not_there_is_not_found() -> None:
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403
    assert signed_in(an_editor()).get(PAGE, {"word": "nobody says this"}).status_code == 404


def seen_by(editor: User) -> str:
    return page_of(editor, PAGE + "?word=contact").split('name="seen" value="')[1].split('"')[0]


def test_a_word_is_added() -> None:
    answer = signed_in(an_editor()).post(
        PAGE, {"word": "kinship", "rather": "with Nana", "why": "Nobody says kinship."}
    )
    assert answer.headers["Location"] == "/service/words/"
    assert CarefulWord.objects.get().rather == "with Nana"


def test_the_page_opens_with_what_the_line_says_and_changes_it() -> None:
    editor = an_editor()
    assert 'value="family time"' in page_of(editor, PAGE + "?word=Contact")
    client = signed_in(editor)
    seen = seen_by(editor)
    client.post(PAGE + "?word=contact", {"rather": "time together", "why": "", "seen": seen})
    assert CarefulWord.objects.get().word == "contact"
    client.post(PAGE + "?word=contact", {"rather": "seeing each other", "why": ""})
    assert "time together" in page_of(editor, PAGE + "?word=contact"), "What it said before"


@pytest.mark.parametrize("word", ["", "   ", "*", "a\x00b", "x" * 101, "🙂"])
def test_what_is_no_word_comes_back_as_it_was_typed(word: str) -> None:
    answer = signed_in(an_editor()).post(PAGE, {"word": word, "rather": "a kinder word", "why": "Because."})
    assert answer.status_code == 200
    assert "There is a problem" in answer.content.decode()
    assert 'value="a kinder word"' in answer.content.decode()
    assert not CarefulWord.objects.exists()


def test_the_second_of_two_sees_both() -> None:
    editor = an_editor()
    client = signed_in(editor)
    seen = seen_by(editor)
    change_careful_word(word="contact", rather="time together", why="", by=editor, at=timezone.now())
    answer = client.post(PAGE + "?word=contact", {"rather": "seeing each other", "why": "", "seen": seen})
    assert "Saved by somebody else" in answer.content.decode()
    assert CarefulWord.objects.get().rather == "time together"
