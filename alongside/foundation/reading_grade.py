"""How old a reader has to be to read an English text with ease: one measure for the house and for its tests.

The Flesch–Kincaid grade (textstat 0.7.4): the longer the sentences and the words, the higher. It knows nothing of what
is said, and holds for English alone: of a text in another language nothing is said but that.
"""

import re
import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TERMS = Path(__file__).resolve().parent / "listed_terms.txt"
FEWEST_WORDS = 10  # below that one long word changes everything
LONG_SENTENCE = 15  # words
YEARS_BEFORE_SCHOOL = 5  # grade 4 is read at nine
OLDEST = 18
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
END_OF_LINE = re.compile(r"(?<=[^\s.!?…:;,])([”’\"')\]]*)[ \t]*(?=\n|\Z)")
# The commonest words of English that are no words of its neighbours: a third of any English text.
COMMON = """the and of is you we that for with your our will are have has had was were he she they it his her their them
    my be been this what when who how not but can at by from as if about there would could should did does out up"""
ENGLISH = frozenset(COMMON.split())
ENGLISH_SHARE, PLAIN_LETTERS = 0.15, 0.9


@dataclass(frozen=True)
class Reading:
    """How hard a text is, in words; `grade` is none where nothing can be said."""

    grade: float | None
    words: str


def reading_of(text: str) -> Reading:
    """What whoever writes a text for families is told of it."""
    found = WORD.findall(text)
    if len(found) < FEWEST_WORDS:
        return Reading(None, "")
    if not is_english(text):
        return Reading(None, "How hard this is to read can be told of English alone.")
    level = grade(text)
    age = max(YEARS_BEFORE_SCHOOL, round(level + 0.49) + YEARS_BEFORE_SCHOOL)
    if age <= 9:
        return Reading(level, "A child of nine would read this with ease.")
    who = f"About age {age} would read this with ease." if age < OLDEST else "Few people would read this with ease."
    return Reading(level, f"{who} {_what_helps(text, len(found))}")


def _what_helps(text: str, words: int) -> str:
    return f"Shorter {'sentences' if words / _sentences(text) > LONG_SENTENCE else 'words'} help."


def _sentences(text: str) -> int:
    return len(re.findall(r"[.!?…]+(?=[\s”’\"')\]]|\Z)", _with_full_stops(text))) or 1


def grade(text: str) -> float:
    """The school year in which a child reads this with ease; a line without a full stop is a sentence too."""
    return measured(_with_full_stops(text))


def measured(text: str) -> float:
    """The bare measure of running text, with listed terms as the plain words that stand in for them."""
    textstat = _textstat()
    try:
        return float(textstat.flesch_kincaid_grade(in_plain_words(text)))
    finally:
        _forget(type(textstat))


def is_english(text: str) -> bool:
    """Whether it is: by its letters, and by how often its commonest words come."""
    letters = [letter for letter in text if letter.isalpha()]
    plain = sum(letter.isascii() for letter in letters)
    words = [word.lower() for word in WORD.findall(text)]
    common = sum(word in ENGLISH for word in words)
    return bool(words) and plain / len(letters) >= PLAIN_LETTERS and common / len(words) >= ENGLISH_SHARE


def in_plain_words(text: str) -> str:
    """The listed terms replaced by the plain words that stand in for them."""
    for pattern, plain in _terms():
        text = pattern.sub(rf"{plain}\1", text)
    return text


@cache
def _terms() -> list[tuple[re.Pattern[str], str]]:
    lines = [line for line in TERMS.read_text().splitlines() if line and not line.startswith("#")]
    pairs = [tuple(part.strip() for part in line.split("|")) for line in lines]
    return [(_as_pattern(term), plain) for term, plain in pairs]


def _as_pattern(term: str) -> re.Pattern[str]:
    written = re.escape(term).replace("’", "['’]")
    return re.compile(rf"\b{written}(s?)\b", re.IGNORECASE)


def _with_full_stops(text: str) -> str:
    return END_OF_LINE.sub(r"\1.", text.strip())


@cache
def _textstat() -> Any:
    """Asked for when it is first needed: it takes its time to come."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it asks for its own data in a way that will go
        import textstat

        return textstat.textstat


def _forget(measure: type) -> None:
    """It would keep the last texts in memory; nothing anybody wrote is kept."""
    for counts in vars(measure).values():
        if hasattr(counts, "cache_clear"):
            counts.cache_clear()
