"""Finding, in words about to leave, what would tell their reader something they may not know. No database, no clock.

How a word is matched: whole words only, whatever the case, the accents, the hyphens, the apostrophes, the full stops
or the spaces ("MARY-ANN", "Mary Ann’s"); with an s behind it ("Ruths house"); numbers in any spacing, with or without
+44, or only their last six figures or more. A name that is also an everyday word ("May", "Grace") counts when it
begins with a capital letter, or when the writer uses no capitals at all: else every "by grace" would be held, and
people who are stopped for nothing stop looking. Not found: pictures of words, numbers written as words, names bent by the grammar of
another language. Letters that are written without spaces between words are looked for anywhere.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache

APOSTROPHES = frozenset("'’‘ʼ`´＇ʹ′‛")
# Letters with a stroke or joined letters, which no decomposition takes apart.
ALIKE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
# Names that are everyday words as well.
_NAMES_AND_WORDS = """
    april art august bill blessing bright chance charity chase chip comfort daisy dawn dean destiny don drew earl eve
    faith forest frank gift ginger glory goodness grace grant gray green guy happy harmony hazel heather heaven holly
    honey honour hope hunter iris ivy jack jade jasmine jean jewel joy justice king lance lane lily love lucky major
    mark mason max may melody mercy miles olive pat patience peace pearl penny poppy praise precious prince princess
    promise queen ray red rich river rob robin rock rod rose ruby sage sandy saint sky song spring star still stone
    storm sue summer sunday sunny treasure victor violet ward will winter wisdom young
"""
EVERYDAY = frozenset(_NAMES_AND_WORDS.split())
WITH_SPACES = re.compile(r"[a-z0-9α-ωа-яёґєіїјљњћђџա-ֆა-ჰ]")
NUMBER = re.compile(r"\+?\d(?:[\d\s().,/+\-–—·]*\d)?")
FEWEST_FIGURES = 6
UNITED_KINGDOM = "44"
SHORTEST_UK_NUMBER = 11
SENTENCE_ENDS = re.compile(r"(?<=[.!?…])\s+|\n+")


class Sought(Enum):
    WORDS = "words"
    NUMBER = "number"


@dataclass(frozen=True)
class Fact:
    """Something a reader may not know: the words it would be told in, what they tell and of whom."""

    words: str
    tells: str
    about: int
    sought: Sought = Sought.WORDS


@dataclass(frozen=True)
class Match:
    """Where in a text a fact stands."""

    begins: int
    ends: int
    words: str
    fact: Fact


@dataclass(frozen=True)
class _Word:
    plain: str
    stem: str
    begins: int
    ends: int
    capital: bool


def words_that_tell(text: str, facts: Iterable[Fact]) -> list[Match]:
    """Every place in the text that tells one of these facts, in order; of places inside one another, the widest."""
    facts = list(facts)
    if not facts or not text:
        return []
    words, shouts = list(_words_of(text)), not any(letter.isupper() for letter in text)
    found: list[Match] = []
    for fact in facts:
        places = _numbers(text, fact.words) if fact.sought is Sought.NUMBER else _places(words, fact.words, shouts)
        found += [Match(begins, ends, text[begins:ends], fact) for begins, ends in places]
    kept: list[Match] = []
    for match in sorted(found, key=lambda one: (one.begins, -one.ends)):
        if not kept or match.ends > kept[-1].ends:
            kept.append(match)
    return kept


def sentences_that_tell(text: str, facts: Iterable[Fact]) -> list[list[tuple[str, str]]]:
    """The sentences in which something tells, each in pieces: (words, what they tell, or nothing)."""
    matches, found, begins = words_that_tell(text, facts), [], 0
    ends = [place.start() for place in SENTENCE_ENDS.finditer(text)] + [len(text)]
    for end in ends:
        inside = [match for match in matches if begins <= match.begins < end]
        end = max([end, *(match.ends for match in inside)])
        if inside:
            found.append(_pieces(text, begins, end, inside))
        begins = max(begins, end)
    return found


def _pieces(text: str, begins: int, ends: int, matches: list[Match]) -> list[tuple[str, str]]:
    pieces, at = [], begins
    for match in matches:
        start = max(match.begins, at)
        pieces += [(text[at:start], ""), (text[start : match.ends], match.fact.tells)]
        at = match.ends
    pieces.append((text[at:ends], ""))
    return [piece for piece in pieces if piece[0].strip() or piece[1]]


def folded(text: str) -> str:
    """The letters and figures alone, without case, accents, spaces or signs."""
    return "".join(map(_folded, text))


@cache
def _folded(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    apart = unicodedata.normalize("NFKD", letter.casefold().translate(ALIKE))
    return "".join(part for part in apart.casefold() if part.isalnum())


@cache
def _belongs(letter: str) -> bool:
    """Whether a letter is part of a word: letters, figures, accents, and what nobody sees."""
    return letter.isalnum() or unicodedata.category(letter) in {"Mn", "Mc", "Me", "Cf"}


def _words_of(text: str) -> Iterator[_Word]:
    begins: int | None = None
    for place, letter in enumerate(f"{text} "):
        inside = _belongs(letter)
        if not inside and begins is not None and letter in APOSTROPHES:
            following = text[place + 1 : place + 2]
            inside = bool(following) and _belongs(following)
        if inside and begins is None:
            begins = place
        elif not inside and begins is not None:
            if plain := folded(text[begins:place]):
                first = next(letter for letter in text[begins:place] if _folded(letter))
                stem = plain[:-1] if plain.endswith("s") and len(plain) > 2 else plain
                yield _Word(plain, stem, begins, place, first.isupper() or first.istitle())
            begins = None


def _places(words: list[_Word], sought: str, shouts: bool) -> Iterator[tuple[int, int]]:
    plain = folded(sought)
    if not plain:
        return
    if not WITH_SPACES.search(plain):
        yield from _anywhere(words, plain)
        return
    only_as_a_name = plain in EVERYDAY or len(plain) == 1
    for number, first in enumerate(words):
        if only_as_a_name and not first.capital and not shouts:
            continue
        last = _last_of(words, number, plain)
        if last is not None:
            yield first.begins, last.ends


def _anywhere(words: list[_Word], plain: str) -> Iterator[tuple[int, int]]:
    """In letters written without spaces, or with small words joined on in front, a name has no edges."""
    run = "".join(word.plain for word in words)
    of_letter = [word for word in words for _ in word.plain]
    at = run.find(plain)
    while at >= 0:
        yield of_letter[at].begins, of_letter[at + len(plain) - 1].ends
        at = run.find(plain, at + 1)


def _last_of(words: list[_Word], number: int, plain: str) -> _Word | None:
    """The word with which the sought ends, when it begins with this one; however it is cut into words."""
    left = plain
    for word in words[number:]:
        if left in (word.plain, word.stem):
            return word
        if not left.startswith(word.plain):
            return None
        left = left[len(word.plain) :]
    return None


def _numbers(text: str, sought: str) -> Iterator[tuple[int, int]]:
    wanted = _figures(sought)
    if len(wanted) < FEWEST_FIGURES:
        return
    # Letter by letter, so that places stay the same.
    plain = "".join(
        str(unicodedata.decimal(c)) if c.isdecimal() else " " if unicodedata.category(c) == "Cf" else c for c in text
    )
    for run in NUMBER.finditer(plain):
        figures = _figures(run.group())
        if wanted in figures or (len(figures) >= FEWEST_FIGURES and wanted.endswith(figures)):
            yield run.span()


def _figures(number: str) -> str:
    """The figures of a number as dialled from anywhere: without +44, 0044 or the first 0."""
    figures = "".join(_folded(letter) for letter in number if letter.isdecimal())
    figures = figures.removeprefix("00")
    if figures.startswith(UNITED_KINGDOM) and len(figures) >= SHORTEST_UK_NUMBER:
        figures = figures[len(UNITED_KINGDOM) :]
    return figures.lstrip("0")
