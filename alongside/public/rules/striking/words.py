"""Which words are ordinary: those on our lists and on our own pages, in a place where no name stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alongside.public.rules.striking.tokens import Token, fold

LISTS = Path(__file__).resolve().parent / "lists"
ENGLISH_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("es", ""), ("s", ""), ("ed", ""),
    ("ed", "e"), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("r", ""), ("est", ""), ("ly", ""),
    ("ful", ""), ("less", ""), ("ness", ""),
)  # fmt: skip
CONTRACTED = ("n't", "'ll", "'ve", "'re", "'d", "'m", "'s", "s'")
# “and the …” and the like are written as one word in Arabic.
BEFORE_ARABIC = ("وال", "بال", "لل", "فال", "کال", "ال", "و", "ف", "ب", "ل", "ک")
SHORTEST_STEM = 3


@dataclass(frozen=True)
class Known:
    """The words our own pages use, folded; and those they write with a capital in the midst of a sentence."""

    words: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()


@cache
def list_of(name: str, *, whole_lines: bool = False) -> frozenset[str]:
    """One of our lists, folded. A line beginning with # says what comes below it."""
    lines = [line.strip() for line in (LISTS / f"{name}.txt").read_text().splitlines()]
    said = [line for line in lines if line and not line.startswith("#")]
    return frozenset(said) if whole_lines else frozenset(fold(word) for line in said for word in line.split())


def is_ordinary(token: Token, after: Token | None, known: Known, *, shouted: bool) -> bool:
    """Whether this word may stay. `shouted`: the whole text is in capitals, so that a capital says nothing."""
    word = token.folded
    if token.text.isdigit():
        return len(token.text) < 4
    if any(letter.isdigit() for letter in word):
        return word in list_of("with_digits")
    if not token.text[0].isupper() and token.text.islower():
        return _is_known(word, known)
    if not any(letter.isupper() for letter in token.text):  # a script without capitals
        return _is_known(word, known)
    if token.text in list_of("kept_capitals", whole_lines=True) or token.text in known.capitals:
        return True
    if word in list_of("names_too"):
        return _asks(word, after) and token.begins
    loud = shouted or (token.text.isupper() and len(token.text) > 1)
    return (token.begins or loud) and _is_known(word, known)


def _asks(word: str, after: Token | None) -> bool:
    """ "Will you" and "May I" are no names."""
    return word in ("will", "may") and after is not None and after.folded in ("you", "it", "i", "we", "they", "this")


def _is_known(word: str, known: Known) -> bool:
    ordinary = list_of("ordinary")
    return any(form in ordinary or form in known.words for form in _forms(word))


def _forms(word: str) -> Iterator[str]:
    """The word, and what it may have been made from."""
    yield word
    for ending in CONTRACTED:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word.removesuffix(ending)
            yield stem
            yield from _stems(stem)
    yield from _stems(word)
    for before in BEFORE_ARABIC:
        if word.startswith(before) and len(word) - len(before) >= SHORTEST_STEM - 1:
            yield word.removeprefix(before)
            yield f"ال{word.removeprefix(before)}"


def _stems(word: str) -> Iterator[str]:
    if not word.isascii():
        return
    for ending, instead in ENGLISH_ENDINGS:
        stem = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(stem) >= SHORTEST_STEM:
            yield stem
            if len(stem) > SHORTEST_STEM and stem[-1] == stem[-2]:  # stopped, running
                yield stem[:-1]
