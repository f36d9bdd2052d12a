"""How hard pages are to read, and whether they say what hurts: the measures every page is held to that families read.

English: Flesch–Kincaid grade 4 or less over the running text of each page (every whole sentence the page itself says;
not what people typed, marked as text.py tells), with listed terms replaced by plain words: the measure the
house itself has for what workers write for families (alongside/foundation/reading_grade.py).
Other languages: twelve words a sentence on average. Words that hurt (alongside/foundation/careful_words.txt) stand on
no page at all, in headings and on buttons either.
"""

import statistics
from collections.abc import Iterable

from alongside.foundation.careful_words import careful_words_in
from alongside.foundation.reading_grade import measured
from tests.home_pages.opened import Opened
from tests.home_pages.text import blocks_of, sentences_of

HARDEST = 4.0
LONGEST = 12.0


def grade(sentences: list[str]) -> float:
    """The school year in which a child reads this with ease."""
    return measured(" ".join(sentences)) if sentences else 0.0


def hard_to_read(pages: Iterable[Opened]) -> str:
    """English pages that a child of nine would not read with ease, and what is hardest on each."""
    hard = {}
    for page in pages:
        if (found := grade(said := sentences_of(page.html))) > HARDEST:
            hard[page.name] = (found, sorted(said, key=lambda one: -grade([one]))[:5])
    return "\n".join(f"{name}: grade {found}. Hardest: {said}" for name, (found, said) in hard.items())


def with_long_sentences(pages: Iterable[Opened]) -> dict[str, float]:
    """How many words a sentence has, on pages where that is too many."""
    long = {}
    for page in pages:
        words = [len(sentence.split()) for sentence in sentences_of(page.html)]
        if words and statistics.mean(words) > LONGEST:
            long[page.name] = round(statistics.mean(words), 1)
    return long


def words_that_hurt(pages: Iterable[Opened]) -> dict[str, list[str]]:
    """Where such a word stands, and what to say instead."""
    return {
        f"{page.name}: “{block}”": [f"{careful.word}: say {careful.rather}" for careful in careful_words_in(block)]
        for page in pages
        for block in blocks_of(page.html)
        if careful_words_in(block)
    }
