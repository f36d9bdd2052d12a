"""Words that blame or hide, and what people rather hear: the list we came with, and where such words stand in a text.

The list is data (careful_words.txt); a council has lines of its own besides. It never changes or stops a text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

LIST = Path(__file__).resolve().parent / "careful_words.txt"
# A space of the list is any of these in a text: a line break, a hyphen of any kind.
GAP = r"[\s\-\u2010\u2011\u2013]+"
ANY_ENDING = r"\w*"
# What may not follow a whole word: more of it, or the mark that makes its last letter another one.
ENDS = r"(?![\w\u0300-\u036f])"
APOSTROPHES = str.maketrans("‘’ʼ＇", "''''")


@dataclass(frozen=True)
class Careful:
    """One word to be careful with, what may be said rather, why, and who says so."""

    word: str
    rather: str
    why: str = ""
    source: str = ""

    @property
    def only_in_capitals(self) -> bool:
        """LAC is not a lac: such a word counts only where the text has it in capitals too."""
        return self.word.isupper()


@dataclass(frozen=True)
class Mark:
    """Where one stands: text[start:end] is `found`, exactly as it was written."""

    start: int
    end: int
    found: str
    careful: Careful

    @property
    def rather(self) -> str:
        return self.careful.rather

    @property
    def why(self) -> str:
        return self.careful.why


@cache
def careful_words() -> tuple[Careful, ...]:
    """Every line of the list we came with."""
    lines = [line for line in LIST.read_text().splitlines() if line.strip() and not line.startswith("#")]
    return tuple(Careful(*(part.strip() for part in line.split("|"))) for line in lines)


def marks_in(text: str, words: Sequence[Careful]) -> list[Mark]:
    """Every such word in this text, in order; where one begins another, the longer. The text stays as it is."""
    return list(_marks(text, _looking_for(tuple(words))))


def careful_words_in(text: str, words: Sequence[Careful] = ()) -> list[Careful]:
    """Each word of the list that stands in this text, once."""
    return list(dict.fromkeys(mark.careful for mark in marks_in(text, words or careful_words())))


def _marks(text: str, looking: "_Looking") -> Iterator[Mark]:
    even, place = _evened(text), 0
    while found := looking.pattern.search(even, place):
        assert found.lastindex is not None  # each way through the pattern ends with a group of its own
        start, end = found.span()
        here = text[start:end]
        fitting = [one for one in looking.words[found.lastindex - 1] if not one.only_in_capitals or here.isupper()]
        if fitting:
            yield Mark(start, end, here, fitting[0])
        place = end if fitting else start + 1


def _evened(text: str) -> str:
    """Small letters and straight apostrophes, every one of them where it was."""
    small = text.lower()
    if len(small) != len(text):  # a few letters of other scripts become two
        small = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
    return small.translate(APOSTROPHES)


@dataclass
class _Step:
    """Where a letter or a gap of the list leads, and the words that end here: `whole`, or with any ending, `begun`."""

    after: dict[str, "_Step"] = field(default_factory=dict)
    whole: list[Careful] = field(default_factory=list)
    begun: list[Careful] = field(default_factory=list)


@dataclass(frozen=True)
class _Looking:
    """One pattern for the whole list, and the words its groups stand for."""

    pattern: re.Pattern[str]
    words: list[list[Careful]]


@lru_cache(maxsize=16)
def _looking_for(words: tuple[Careful, ...]) -> _Looking:
    top = _Step()
    for one in words:
        if not any(letter.isalnum() for letter in one.word):
            continue
        step = top
        for part in _parts(one.word):
            step = step.after.setdefault(part, _Step())
        (step.begun if one.word.endswith("*") else step.whole).append(one)
    if not top.after:
        return _Looking(re.compile(r"(?!)"), [])
    ends: list[list[Careful]] = []
    return _Looking(re.compile(r"(?<!\w)" + _pattern(top, ends)), ends)


def _parts(word: str) -> list[str]:
    """A word of the list, letter by letter, as a pattern knows them."""
    parts = re.findall(r"[\s\-]+|.", _evened(word.strip().rstrip("*").rstrip(" -")), re.DOTALL)
    return [GAP if part[0] in " -\t" else ANY_ENDING if part == "*" else re.escape(part) for part in parts]


def _pattern(step: _Step, ends: list[list[Careful]]) -> str:
    """Shared beginnings are looked at once, longer words before the shorter; an empty group says which it was."""
    letters = sorted(step.after.items(), key=lambda way: way[0] == ANY_ENDING)
    ways = [part + _pattern(after, ends) for part, after in letters]
    for found, end in ((step.whole, ENDS), (step.begun, ANY_ENDING)):
        if found:
            ends.append(found)
            ways.append(f"{end}()")
    return ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
