"""Family pages are read by children of nine and by people whose English, or whose reading, is small.

English: Flesch–Kincaid grade 4 or less over the running text of each page (every whole sentence the page itself says;
not what people typed, marked as tests/home_pages/text.py tells), with listed terms replaced by plain words
(listed_terms.txt). Other languages: twelve words a sentence on average. Words that hurt
(alongside/foundation/careful_words.txt) stand on no page at all, in headings and on buttons either.
"""

import statistics
import warnings

import pytest

from alongside.foundation.careful_words import careful_words_in
from alongside.foundation.languages import ENGLISH, LANGUAGES
from tests.home_pages.pages import home_pages
from tests.home_pages.text import blocks_of, in_plain_words, sentences_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it asks for its own data in a way that will go
    import textstat

HARDEST = 4.0
LONGEST = 12.0
OTHERS = [language.code for language in LANGUAGES if not language.is_english]


def grade(sentences: list[str]) -> float:
    """The school year in which a child reads this with ease."""
    return float(textstat.flesch_kincaid_grade(in_plain_words(" ".join(sentences)))) if sentences else 0.0


@pytest.mark.django_db
def test_every_page_can_be_read_at_nine() -> None:
    hard = {}
    for page in home_pages(ENGLISH):
        if (found := grade(said := sentences_of(page.html))) > HARDEST:
            hard[page.name] = (found, sorted(said, key=lambda one: -grade([one]))[:5])
    assert not hard, "\n".join(f"{name}: grade {found}. Hardest: {said}" for name, (found, said) in hard.items())


@pytest.mark.django_db
@pytest.mark.parametrize("language", OTHERS)
def test_sentences_are_short_in_every_language(language: str) -> None:
    long = {}
    for page in home_pages(language):
        words = [len(sentence.split()) for sentence in sentences_of(page.html)]
        if words and statistics.mean(words) > LONGEST:
            long[page.name] = round(statistics.mean(words), 1)
    assert long == {}


@pytest.mark.django_db
def test_no_page_says_a_word_that_hurts() -> None:
    found = {
        f"{page.name}: “{block}”": [f"{careful.word}: say {careful.rather}" for careful in careful_words_in(block)]
        for page in home_pages(ENGLISH)
        for block in blocks_of(page.html)
        if careful_words_in(block)
    }
    assert found == {}


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
