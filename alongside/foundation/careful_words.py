"""Words that hurt or hide, and what people rather hear: read from careful_words.txt, which anyone may add to."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LIST = Path(__file__).resolve().parent / "careful_words.txt"


@dataclass(frozen=True)
class Careful:
    """One word to be careful with, what may be said instead, and who says so."""

    word: str
    rather: str
    source: str

    def is_in(self, text: str) -> bool:
        """As a word of its own, in capitals or not; words that are capitals themselves only so."""
        end = r"\w*" if self.word.endswith("*") else r"\b"
        pattern = re.escape(self.word.rstrip("*")).replace(r"\ ", r"\s+")
        return bool(re.search(rf"\b{pattern}{end}", text, 0 if self.word.isupper() else re.IGNORECASE))


@cache
def careful_words() -> tuple[Careful, ...]:
    """Every line of the list."""
    lines = [line for line in LIST.read_text().splitlines() if line.strip() and not line.startswith("#")]
    return tuple(Careful(*(part.strip() for part in line.split("|"))) for line in lines)


def careful_words_in(text: str) -> list[Careful]:
    """The words of the list that stand in this text."""
    return [careful for careful in careful_words() if careful.is_in(text)]
