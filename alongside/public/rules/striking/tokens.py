"""A sentence taken apart into words and numbers, in any script."""

import unicodedata
from dataclasses import dataclass

JOINERS = "'’\u200c\u200d"
ENDS_A_SENTENCE = '.!?:\n"“”«»؟۔।•…*>'
OTHERWISE_WRITTEN = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه", "ھ": "ه", "ہ": "ه", "ے": "ی", "ـ": None, "ł": "l", "’": "'",
     "ı": "i", "ș": "s", "ş": "s", "ț": "t", "ţ": "t", "\u200c": None, "\u200d": None}
)  # fmt: skip


@dataclass(frozen=True)
class Token:
    """One word or number, where it stands, and whether a sentence begins with it."""

    start: int
    end: int
    text: str
    begins: bool

    @property
    def folded(self) -> str:
        return fold(self.text)


def tokens_of(text: str) -> list[Token]:
    """Every word and number of a text, in order."""
    found: list[Token] = []
    at, begins = 0, True
    while at < len(text):
        if not _is_of_a_word(text[at]):
            begins = begins or text[at] in ENDS_A_SENTENCE
            at += 1
            continue
        start = at
        while at < len(text) and (_is_of_a_word(text[at]) or _joins(text, at)):
            at += 1
        found.append(Token(start, at, text[start:at], begins))
        begins = False
    return found


def fold(word: str) -> str:
    """However it was written: no capitals, no points above or below that people leave out, one letter a sound."""
    plain = word.casefold().translate(OTHERWISE_WRITTEN)
    apart = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in apart if not _is_left_out(letter)).translate(OTHERWISE_WRITTEN)


def _is_of_a_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LMN"


def _joins(text: str, at: int) -> bool:
    return text[at] in JOINERS and at + 1 < len(text) and _is_of_a_word(text[at + 1])


def _is_left_out(letter: str) -> bool:
    return "\u0300" <= letter <= "\u036f" or "\u064b" <= letter <= "\u065f" or letter == "\u0670"
