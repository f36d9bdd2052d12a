"""Family pages are read by children of nine and by people whose English, or whose reading, is small."""

import pytest

from alongside.foundation.languages import ENGLISH, LANGUAGES
from alongside.foundation.reading_grade import in_plain_words
from tests.home_pages.pages import home_pages
from tests.home_pages.reading import HARDEST, grade, hard_to_read, with_long_sentences, words_that_hurt
from tests.home_pages.text import blocks_of, sentences_of

OTHERS = [language.code for language in LANGUAGES if not language.is_english]


@pytest.mark.django_db
def test_every_page_can_be_read_at_nine() -> None:
    assert not (hard := hard_to_read(home_pages(ENGLISH))), hard


@pytest.mark.django_db
@pytest.mark.parametrize("language", OTHERS)
def test_sentences_are_short_in_every_language(language: str) -> None:
    assert with_long_sentences(home_pages(language)) == {}


@pytest.mark.django_db
def test_no_page_says_a_word_that_hurts() -> None:
    assert words_that_hurt(home_pages(ENGLISH)) == {}


def test_a_hard_page_is_told_from_an_easy_one() -> None:
    easy = ["Your family makes the plan.", "You say who does what."]
    hard = ["The coordinator will subsequently facilitate the identification of appropriate contingency arrangements."]
    assert grade(easy) < HARDEST < grade(hard)


def test_listed_terms_do_not_count_as_hard_and_only_they_do_not() -> None:
    said = ["Ask your coordinator about the family group conference."]
    assert grade(said) < HARDEST
    assert in_plain_words("Your Social Workers’ rota") == "Your nurses’ rota"
    assert in_plain_words("a subcoordinator") == "a subcoordinator"


def test_what_people_typed_is_never_measured() -> None:
    page = """<h1>Our plan</h1><p>We meet <b>soon</b>.</p><blockquote><p>Notwithstanding.</p></blockquote>
    <div data-own><p>Heretofore.</p></div><p class="al-words">Inasmuch.</p><textarea>Whereas.</textarea>
    <p><bdi>Maximiliana Featherstonehaugh</bdi> said yes. <br>Ring us!</p><button>Save</button>"""
    assert sentences_of(page) == ["We meet soon.", "Sam said yes.", "Ring us!"]
    assert blocks_of(page)[0] == "Our plan"


def test_sentences_end_as_their_script_ends_them() -> None:
    assert sentences_of("<p>یہ آپ کا ہے۔ کیا آپ آئیں گے؟</p><p>এটা তোমার।</p>") == [
        "یہ آپ کا ہے۔",
        "کیا آپ آئیں گے؟",
        "এটা তোমার।",
    ]
