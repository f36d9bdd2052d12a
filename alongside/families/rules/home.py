"""The word somebody chose to come in with, a letter's code, and when a way in stays shut. No database, no clock."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta

from alongside.families.rules.facts import Known, names_of
from alongside.families.rules.telling import folded

MOST_TRIES = 3
# To be checked with families: long enough for a letter and a quiet evening.
INVITATION_LASTS = timedelta(days=14)
CODE_LASTS = timedelta(minutes=10)
SHORTEST_WORD, LONGEST_WORD = 4, 60
# No letter or figure that looks like another: no I, L, O, 0, 1.
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 10
SHORTEST_FACT = 3
_MONTHS = "january february march april may june july august september october november december"
MONTHS = tuple(_MONTHS.split())

TOO_SHORT = f"Choose a word of {SHORTEST_WORD} letters or more."
TOO_LONG = f"Choose a word of {LONGEST_WORD} letters or fewer."
EASY_TO_GUESS = "Somebody in the family could guess this word. Choose one that is no name, birthday, address or number."
TAKEN = "This word cannot be used here. Choose another one."
NO_WAY_TO_SEND = "Choose where the invitation goes."
NOT_SAFE = "This way to reach them is marked as not safe, so nothing is sent there."
NOT_THEIRS = "This is not one of their own ways to be reached."
NOT_IN_FAMILY = "They are not part of this family."
HAS_DIED = "They have died, so nobody is invited in their name."
NOT_BORN = "They are not born yet."
NO_WAY_IN = "They have no way in that could be closed."


def as_chosen_word(typed: str) -> str:
    """The word without what people type differently each time: capitals, spaces, accents written two ways."""
    # Once more: folding a letter can make one that is composed otherwise.
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", typed).casefold()).casefold().split())


def as_short_code(typed: str) -> str:
    """A letter's code as it was made, however it was typed; empty where it can be none."""
    letters = "".join(one for one in unicodedata.normalize("NFKC", typed[:100]).upper() if one.isalnum())
    return letters if len(letters) == CODE_LENGTH and set(letters) <= set(CODE_LETTERS) else ""


def in_groups(code: str) -> str:
    """ABCDE-FGHJK, for reading aloud and typing."""
    return "-".join(code[at : at + 5] for at in range(0, len(code), 5))


def words_that_are_known(known: Iterable[Known], birthdays: Iterable[date]) -> set[str]:
    """Whatever a relative could try first: names, homes, numbers, schools and birthdays, folded to letters."""
    said: set[str] = set()
    for one in known:
        said |= {*names_of(one), one.family_name, one.short_name, *one.relations, *one.reach, *one.schools}
        several = (*one.schools, *one.relations, *names_of(one))
        said |= {word for words in several for word in re.split(r"[\s,;]+", words)}
        for home in one.homes:
            said |= {home.postcode, *home.postcode.split(), *_parts_of(home.address)}
        said |= {part for letter in one.letters for part in _parts_of(letter)}
    found = {folded(words) for words in said} | {way for day in birthdays for way in _ways_to_write(day)}
    # "Mum's mum" leaves pieces such as "of" behind, and every word has an "s": shorter than this says nothing.
    return {words for words in found if len(words) >= SHORTEST_FACT}


def _parts_of(address: str) -> set[str]:
    lines = [line for line in re.split(r"[\n,;]+", address) if line.strip()]
    return {*lines, *(word for line in lines for word in line.split() if not word.isdecimal() or len(word) > 3)}


def _ways_to_write(day: date) -> set[str]:
    d, m, y, month = day.day, day.month, day.year, MONTHS[day.month - 1]
    days, months, years = {f"{d}", f"{d:02}"}, {f"{m}", f"{m:02}"}, {f"{y}", f"{y % 100:02}"}
    named = {f"{one}{name}" for one in days for name in (month, month[:3])}
    named |= {f"{name}{one}" for one in days for name in (month, month[:3])}
    figures = {f"{one}{two}{three}" for one in days for two in months for three in years}
    figures |= {f"{three}{two}{one}" for one in days for two in months for three in years}
    return named | figures | {f"{d:02}{m:02}", f"{m:02}{d:02}", f"{y}"}


def blockers_to_word(word: str, known: Iterable[str]) -> list[str]:
    """Why this word cannot open their door. `known` are the folded words of `words_that_are_known`."""
    chosen = as_chosen_word(word[: LONGEST_WORD * 4])
    plain = folded(chosen)
    if len(chosen) > LONGEST_WORD:
        return [TOO_LONG]
    if len(chosen.replace(" ", "")) < SHORTEST_WORD or not plain:
        return [TOO_SHORT]
    pieces = [folded(piece) for piece in re.split(r"[^\w]+|_", chosen) if folded(piece)]
    runs = {"".join(pieces[begin:end]) for begin in range(len(pieces)) for end in range(begin + 1, len(pieces) + 1)}
    tried = {form for run in {plain, *runs} for form in (run, run.rstrip("0123456789"), run.removesuffix("s"))}
    known = set(known)
    if tried & known or any(_is_a_piece_of(plain, fact) for fact in known):
        return [EASY_TO_GUESS]
    return []


def _is_a_piece_of(plain: str, fact: str) -> bool:
    """Half a number or a street counts as well; a birthday counts wherever it stands."""
    figures = "".join(letter for letter in plain if letter.isdecimal())
    return plain in fact or (fact.isdecimal() and len(fact) >= SHORTEST_WORD and fact in figures)


def blockers_to_inviting(*, is_member: bool, has_died: bool, is_unborn: bool) -> list[str]:
    """Why nobody can come in as this person."""
    blockers = [] if is_member else [NOT_IN_FAMILY]
    if has_died:
        blockers.append(HAS_DIED)
    return [*blockers, NOT_BORN] if is_unborn else blockers


def blockers_to_way(*, is_theirs: bool, safe: bool) -> list[str]:
    """Why nothing is sent to this number or address."""
    if not is_theirs:
        return [NOT_THEIRS]
    return [] if safe else [NOT_SAFE]
