"""A few plain families of need, each with the words services are described in: data, and nothing else.

The words were chosen for this list; which others families and workers look for is to be checked with them.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from django.utils.translation import gettext_lazy as _

from alongside.foundation.languages import ENGLISH, LANGUAGES, Said, as_language, current
from alongside.public.rules.need_words import ALSO, SMALL
from alongside.public.rules.striking.tokens import fold, tokens_of

LONGEST_SEARCH = 12  # words
# “and the …”, “with the …” are written as one word in Arabic.
BEFORE_ARABIC = re.compile(r"^(?:[وف]?[بک]?ال|[وف]?لل)(?=\w{3})")


@dataclass(frozen=True)
class Need:
    """One kind of help. `words` are English, as feeds are; `also` are what people type for them."""

    key: str
    name: Said
    words: tuple[str, ...]
    also: tuple[str, ...] = ()
    is_dangerous: bool = False  # somebody may be watching over the reader's shoulder


NEEDS = (
    Need(
        "food",
        _("Food"),
        ("food", "foodbank", "pantry", "groceries", "meals", "breakfast", "lunch", "larder"),
        ("hungry", "eat", "hunger", "dinner", "foodbank", "foodbanks"),
    ),
    Need(
        "money",
        _("Money, debt and benefits"),
        ("money", "debt", "benefits", "welfare", "budgeting", "grants", "fuel", "energy", "hardship"),
        ("skint", "bills", "broke", "loan", "pip", "cash"),
    ),
    Need(
        "housing",
        _("Somewhere to live"),
        ("housing", "homeless", "homelessness", "tenancy", "tenant", "shelter", "rent", "hostel", "eviction"),
        ("house", "flat", "landlord", "evicted", "home"),
    ),
    Need(
        "feelings",
        _("Worry, sadness and mental health"),
        ("mental", "counselling", "therapy", "anxiety", "depression", "wellbeing", "bereavement", "self-harm"),
        ("sad", "worried", "worry", "grief", "suicide", "suicidal", "stress", "stressed"),
    ),
    Need(
        "under-fives",
        _("Babies and children under 5"),
        ("baby", "babies", "toddler", "nursery", "early", "breastfeeding", "playgroup", "childcare", "preschool"),
        ("newborn", "pregnant", "pram"),
    ),
    Need(
        "parenting",
        _("Being a parent or carer"),
        ("parent", "parenting", "family", "families", "carer", "kinship", "fathers", "mothers", "grandparents"),
        ("mum", "dad", "nan", "gran"),
    ),
    Need(
        "abuse",
        _("Somebody hurts or scares me"),
        ("domestic", "abuse", "refuge", "violence", "stalking", "coercive", "idva", "survivors"),
        ("hurts", "hits", "hit", "beats", "scared", "afraid", "violent", "rape", "forced"),
        is_dangerous=True,
    ),
    Need(
        "disability",
        _("Disability and extra needs"),
        ("disability", "disabled", "send", "sen", "autism", "autistic", "adhd", "deaf", "blind", "wheelchair"),
        ("special", "dyslexia"),
    ),
    Need(
        "friends",
        _("Friends and things to do"),
        ("youth", "club", "social", "befriending", "loneliness", "sport", "activities", "play"),
        ("lonely", "friend", "bored", "football"),
    ),
    Need(
        "drink-and-drugs",
        _("Drink and drugs"),
        ("drug", "drugs", "alcohol", "substance", "addiction", "recovery", "rehab"),
        ("drink", "drinking", "drunk", "addict"),
    ),
)
BY_KEY = {need.key: need for need in NEEDS}
_OF_WORD = {word: need for need in NEEDS for word in (*need.words, *need.also)}


def words_typed(said: str) -> list[str]:
    """The words of a search, small and without signs; the first few."""
    return list(dict.fromkeys(_words_in(said)))[:LONGEST_SEARCH]


def _words_in(said: str) -> list[str]:
    """Every word in any script: a vowel written beneath its letter is of the word, and so is the space in می‌زند."""
    tokens = tokens_of(unicodedata.normalize("NFC", said.lower()))
    parts = [part for token in tokens for part in re.split("['’]", token.text)]
    return [part for part in parts if any(map(str.isalnum, part))]


def needs_in(said: str) -> list[Need]:
    """The kinds of help that these words are about: in English, or as the list is called in the reader's language."""
    if whole := _whole_name(said):
        return [whole]
    english = [_OF_WORD[word] for word in _words_in(said) if word in _OF_WORD]
    return list(dict.fromkeys([*english, *_in_words_of_theirs(said)]))


def needs_named(said: str) -> list[Need]:
    """The kinds that are called so, where an English list would not have the words: a long name, or their own."""
    whole = _whole_name(said)
    if _languages_of(said) == [ENGLISH]:
        return [whole] if whole and len(_words_in(said)) > 1 else []
    return [whole] if whole else _in_words_of_theirs(said)


def _whole_name(said: str) -> Need | None:
    return next((need for code in _languages_of(said) if (need := _whole_names(code).get(_together(said, code)))), None)


def _in_words_of_theirs(said: str) -> list[Need]:
    found = [
        need
        for code in _languages_of(said)
        for word in _with_pairs(_bare_words(said, code))
        for need in _needs_by_word(code).get(word, ())
    ]
    return list(dict.fromkeys(found))


def _languages_of(said: str) -> list[str]:
    """The reader's language; on an English page, every language where the letters are not of English alone."""
    here = current().code
    return [here] if here != ENGLISH or said.isascii() else [one.code for one in LANGUAGES]


def _bare_words(said: str, code: str) -> list[str]:
    """The words as they are compared: however they were written, and in Arabic without the article before them."""
    folded = [fold(word) for word in _words_in(said)]
    return [BEFORE_ARABIC.sub("", word) for word in folded] if code == "ar" else folded


def _with_pairs(words: list[str]) -> list[str]:
    """The words, and each with the next: می زند is often written for می‌زند."""
    return words + [before + after for before, after in pairwise(words)]


def _together(said: str, code: str) -> str:
    return "".join(_bare_words(said, code))


@cache
def _whole_names(code: str) -> dict[str, Need]:
    with as_language(code):
        return {_together(str(need.name), code): need for need in NEEDS}


@cache
def _needs_by_word(code: str) -> dict[str, tuple[Need, ...]]:
    """Each word of a name or beside it, without the small ones, and what it is a word for."""
    small = {fold(word) for word in SMALL[code].split()}
    found: dict[str, tuple[Need, ...]] = {}
    with as_language(code):
        called = [(need, f"{need.name} {ALSO.get(code, {}).get(need.key, '')}") for need in NEEDS]
    for need, words in called:
        for word in set(_bare_words(words, code)) - small:
            if not word.isnumeric():
                found[word] = (*found.get(word, ()), need)
    return found


def words_for(word: str) -> tuple[str, ...]:
    """What services call it: a word people type for a need stands for all the words of that need."""
    need = _OF_WORD.get(word)
    return need.words if need and word in need.also else ()


def is_dangerous(said: str, needs: Iterable[str] = ()) -> bool:
    """Whether whoever looks for this may be in danger, and watched."""
    chosen = [BY_KEY[key] for key in needs if key in BY_KEY]
    return any(need.is_dangerous for need in [*chosen, *needs_in(said)])
