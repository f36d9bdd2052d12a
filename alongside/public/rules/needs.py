"""A few plain families of need, each with the words services are described in: data, and nothing else.

The words were chosen for this list; which others families and workers look for is to be checked with them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from alongside.foundation.languages import Said

LONGEST_SEARCH = 12  # words


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
    return list(dict.fromkeys(re.findall(r"\w+", said.lower())))[:LONGEST_SEARCH]


def needs_in(said: str) -> list[Need]:
    """The kinds of help that these words are about: in English, or as the list is called in the reader's language."""
    typed = words_typed(said)
    named = [need for need in NEEDS if set(typed) & set(words_typed(str(need.name))) - SMALL_WORDS]
    return list(dict.fromkeys([*(_OF_WORD[word] for word in typed if word in _OF_WORD), *named]))


def words_for(word: str) -> tuple[str, ...]:
    """What services call it: a word people type for a need stands for all the words of that need."""
    need = _OF_WORD.get(word)
    return need.words if need and word in need.also else ()


def is_dangerous(said: str, needs: Iterable[str] = ()) -> bool:
    """Whether whoever looks for this may be in danger, and watched."""
    chosen = [BY_KEY[key] for key in needs if key in BY_KEY]
    return any(need.is_dangerous for need in [*chosen, *needs_in(said)])


SMALL_WORDS = {"and", "or", "to", "me", "a", "5", "under", "being", "things", "do", "somewhere", "live", "somebody"}
