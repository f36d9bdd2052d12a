"""How names are told apart and found again. No database, no clock."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

import jellyfish
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

KEY_LENGTH = 20
# Out of 100: surely the same, likely the same, near, perhaps the same.
SURE, LIKELY, NEAR, POSSIBLE = 95, 88, 80, 62


def plain(words: str) -> str:
    """Lower case, no accents, no punctuation: the form in which names are compared."""
    decomposed = unicodedata.normalize("NFKD", words)
    letters = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    return " ".join(re.findall(r"\w+", letters.casefold()))


def search_keys(*names: str) -> list[str]:
    """The sounds and three-letter pieces of some names, for finding a person however they are spelt."""
    keys: set[str] = set()
    for word in {word for name in names for word in plain(name).split()}:
        if sound := jellyfish.metaphone(word) if word.isascii() else "":
            keys.add(f"~{sound}"[:KEY_LENGTH])
        padded = f" {word} "
        keys.update(padded[start : start + 3] for start in range(len(padded) - 2))
    return sorted(keys)


@dataclass(frozen=True)
class Likeness:
    """How near a known person comes to what was asked for, 0 to 100, and why, in words."""

    score: int
    because: tuple[str, ...]


def likeness(*, asked_name: str, asked_born_on: date | None, names: list[str], born_on: date | None) -> Likeness:
    """Compare what was asked with one known person: misspelt, swapped and shortened names still come near."""
    because: list[str] = []
    asked = plain(asked_name)
    score = max((_closeness(asked, plain(name)) for name in names if name), default=0)
    if asked and _same_sound(asked, names):
        score = max(score, 80)
    if asked and score >= LIKELY:
        because.append("the name is the same or nearly the same")
    elif asked and score >= POSSIBLE:
        because.append("the name is like it")
    if asked_born_on and born_on == asked_born_on:
        because.append("the date of birth is the same")
        score = min(100, score + 25) if asked else POSSIBLE + 10
    elif asked_born_on and born_on and _day_and_month_swapped(asked_born_on, born_on):
        because.append("the date of birth has day and month swapped")
        score = min(100, score + 15)
    return Likeness(score, tuple(because))


def is_near(likeness: Likeness) -> bool:
    """More than a family name in common."""
    return likeness.score >= NEAR or any("date of birth" in why or "ID" in why for why in likeness.because)


def tells_a_manager(likeness: Likeness) -> bool:
    """Near enough to ask the service manager to look, when whoever adds somebody may not see the one they are like.

    A name alone is not enough: the day of birth or the council's ID has to be the same, too.
    """
    return likeness.score >= SURE and any("date of birth" in why or "ID" in why for why in likeness.because)


def _closeness(asked: str, name: str) -> int:
    """0 to 100. A part of a name comes near the whole; a family name in common says nothing about the first name."""
    whole = int(fuzz.token_sort_ratio(asked, name))
    ours, theirs = set(asked.split()), set(name.split())
    if ours <= theirs or theirs <= ours:
        return max(whole, int(fuzz.token_set_ratio(asked, name)) - 8)
    mine = [word for word in asked.split() if word not in theirs]
    other = [word for word in name.split() if word not in ours]
    rest = max(
        OSA.normalized_similarity("".join(mine), "".join(other)),
        OSA.normalized_similarity("".join(sorted(mine)), "".join(sorted(other))),
    )
    return whole if whole >= LIKELY else min(LIKELY, int(40 + 60 * rest))


def _same_sound(asked: str, names: list[str]) -> bool:
    sounds = sorted(jellyfish.metaphone(word) for word in asked.split() if word.isascii())
    return bool(sounds) and any(
        sounds == sorted(jellyfish.metaphone(word) for word in plain(name).split() if word.isascii())
        for name in names
        if name
    )


def _day_and_month_swapped(one: date, other: date) -> bool:
    return one.year == other.year and one.day == other.month and one.month == other.day
