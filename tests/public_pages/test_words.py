"""What families read at the front door is as easy as their own pages; a word that hurts stands on no page at all."""

import pytest

from alongside.foundation.languages import ENGLISH, LANGUAGES
from tests.home_pages.reading import hard_to_read, with_long_sentences, words_that_hurt
from tests.public_pages.pages import public_pages

pytestmark = pytest.mark.django_db

OTHERS = [language.code for language in LANGUAGES if not language.is_english]


def test_every_page_for_families_can_be_read_at_nine() -> None:
    assert not (hard := hard_to_read(public_pages(ENGLISH, for_families_only=True))), hard


@pytest.mark.parametrize("language", OTHERS)
def test_sentences_for_families_are_short_in_every_language(language: str) -> None:
    assert with_long_sentences(public_pages(language, for_families_only=True)) == {}


def test_no_page_says_a_word_that_hurts() -> None:
    assert words_that_hurt(public_pages(ENGLISH)) == {}
