"""Whether words speak of anybody besides the person whose record it is. No database, no clock."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.desk.rules.masking import plain


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


# What people are called by what they are to a child. A name is not needed to speak of somebody.
KIN = _words(
    """
    mum mummy mother mam mom dad daddy father nan nana nanna gran granny grandma grandmother grandad granddad grandpa
    grandfather grandparent grandparents aunt auntie aunty uncle cousin sister brother stepmum stepmother stepdad
    stepfather stepsister stepbrother half-sister half-brother husband wife partner boyfriend girlfriend parent
    parents sibling siblings neighbour friend godmother godfather niece nephew
    """
)
# Somebody of another sex than the person whose record it is must be somebody else.
HE, SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
# Written large in any sentence, and nobody's name.
ORDINARY = _words(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter eid ramadan diwali council service services children
    children’s children's social family conference english act school nhs you your yes no
    """
)
SENTENCE_BEGINS = re.compile('(?:^|[.!?:;“”"‘(•\n]\\s*|\\s[–—-]\\s)$')
PHONE = re.compile(r"(?<!\w)\+?\d[\d\s().-]{7,}\d(?!\w)")
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.\w+")
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", re.IGNORECASE)
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+[A-Z]\w+")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")


@dataclass(frozen=True)
class Somebody:
    """One person of the family: what they are called in sentences, and facts that are theirs."""

    pk: int
    name: str
    called: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    sex: str = ""


@dataclass(frozen=True)
class Readers:
    """Whose record it is, and everybody else it may speak of."""

    own: Somebody
    others: tuple[Somebody, ...]
    workers: frozenset[str] = frozenset()


def names_of(*parts: str) -> frozenset[str]:
    """Each name as it may stand in a sentence: whole, and each word of it that is more than a letter."""
    whole = {" ".join(part.split()).casefold() for part in parts if part.strip()}
    words = {word.casefold() for part in parts for word in WORD.findall(part) if len(word) > 1}
    return frozenset(whole | words)


class Finder:
    """Looks for other people in many passages of one record: what it looks for is put together once."""

    def __init__(self, readers: Readers) -> None:
        self.own = readers.own
        mine = readers.own.called
        elsewhere = {"male": SHE, "female": HE}.get(readers.own.sex, HE | SHE)
        self.kin = KIN | elsewhere
        self.no_names = ORDINARY | mine | readers.workers
        self.names: dict[str, str] = {}
        self.facts: dict[str, str] = {}
        for other in readers.others:
            self.names |= dict.fromkeys(other.called - mine, other.name)
            self.facts |= {_squeezed(fact): other.name for fact in other.facts - readers.own.facts if len(fact) > 3}
        phrases = sorted((name for name in self.names if " " in name), key=len, reverse=True)
        self.phrases = re.compile("|".join(map(re.escape, phrases)), re.IGNORECASE) if phrases else None

    def others_in(self, words: str) -> list[str]:
        """Why a reviewer should read this, in short sentences; nothing when it speaks of this person only."""
        said = plain(words)
        tokens = _tokens(said)
        named = {self.names[token] for token in tokens if token in self.names}
        if self.phrases:
            named |= {self.names[" ".join(found.casefold().split())] for found in self.phrases.findall(said)}
        squeezed = _squeezed(said)
        told = {name for fact, name in self.facts.items() if fact in squeezed}
        reasons = [f"Names {name}" for name in sorted(named)]
        reasons += [f"Has a fact about {name}" for name in sorted(told - named)]
        if not named and tokens & self.kin:
            reasons.append("Speaks of somebody by what they are to them")
        if self._has_a_number(said) or TITLED.search(said) or (not named and self._has_a_name(said)):
            reasons.append("Has a name, number or address that may be somebody’s")
        return reasons

    def speaks_of_own(self, words: str) -> bool:
        """Whether the person whose record it is is named."""
        said = plain(words)
        tokens = _tokens(said)
        return bool(tokens & self.own.called)

    def names_or_facts_in(self, words: str) -> bool:
        """Whether a name or a fact that is looked for stands there, without asking about kin and strangers."""
        said = plain(words)
        tokens = _tokens(said)
        squeezed = _squeezed(said)
        return any(token in self.names for token in tokens) or any(fact in squeezed for fact in self.facts)

    def _has_a_name(self, said: str) -> bool:
        """A word written large inside a sentence, which is neither theirs, a worker's, nor an ordinary one."""
        return any(
            word[0][0].isupper()
            and word[0].casefold() not in self.no_names
            and not set(re.split("[’'-]", word[0].casefold())) & self.no_names
            and not SENTENCE_BEGINS.search(said[max(0, word.start() - 4) : word.start()])
            for word in WORD.finditer(said)
        )

    def _has_a_number(self, said: str) -> bool:
        mine = {_squeezed(fact) for fact in self.own.facts}
        found = [*PHONE.findall(said), *EMAIL.findall(said), *POSTCODE.findall(said)]
        return any(_squeezed(one) not in mine for one in found)


def _tokens(said: str) -> set[str]:
    """Each word small, and each part of a word with a hyphen or an apostrophe: "Leon’s" is also "leon"."""
    tokens = {token.casefold() for token in WORD.findall(said)}
    return tokens | {part for token in tokens for part in re.split("[’'-]", token)}


def _squeezed(words: str) -> str:
    return re.sub(r"[\s().,-]+", "", words.casefold())


def joined(reasons: Iterable[str]) -> list[str]:
    """Each reason once, in the order they were found."""
    return list(dict.fromkeys(reasons))
