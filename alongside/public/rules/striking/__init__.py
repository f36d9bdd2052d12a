"""What is struck out of a sentence before it is kept: whatever could tell of somebody (docs/decisions/0037).

Two ways together. Some things are known by their shape: numbers, addresses, dates, ages. Of everything else only
words stay that we know for ordinary; a name is not among them. Where in doubt, it is struck.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from alongside.public.rules.striking import shapes, spoken
from alongside.public.rules.striking.tokens import Token, tokens_of
from alongside.public.rules.striking.words import Known, is_ordinary

__all__ = ["MARK", "Known", "Struck", "strike"]

MARK = "[…]"
LETS_PASS = re.compile(r"[\s,;:/&+()\"'’.-]*")
KEPT_INVISIBLE = "\u200c\u200d"  # they join and part letters in Farsi, Urdu and Bengali


@dataclass(frozen=True)
class Struck:
    """What is left, and how many words went."""

    words: str
    count: int


def strike(text: str, known: Known) -> Struck:
    """The sentence with a mark wherever something could tell of somebody."""
    plain = _plain(text)
    tokens = tokens_of(plain)
    gone = _joined([*shapes.spans(plain), *spoken.spans(tokens), *_not_ordinary(plain, tokens, known)], plain)
    gone = _joined([*gone, *shapes.scattered_digits(plain, gone)], plain)
    count = sum(1 for token in tokens if any(start < token.end and token.start < end for start, end in gone))
    return Struck(_written(plain, gone), max(count, len(gone)))


def _plain(text: str) -> str:
    """One way of writing each letter, and no letter that nobody sees."""
    one_way = unicodedata.normalize("NFKC", text).replace("\r\n", "\n").replace("\r", "\n").replace(MARK, " ")
    seen = (letter if letter in KEPT_INVISIBLE or not _is_unseen(letter) else "" for letter in one_way)
    return "".join(seen).strip()


def _is_unseen(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cf", "Cc", "Cs", "Co", "Cn") and letter != "\n"


def _not_ordinary(plain: str, tokens: list[Token], known: Known) -> list[tuple[int, int]]:
    shouted = not any(letter.islower() for letter in plain)
    return [
        (token.start, token.end)
        for token, after in zip_longest(tokens, tokens[1:])
        if not is_ordinary(token, after, known, shouted=shouted)
    ]


def _joined(spans: list[tuple[int, int]], plain: str) -> list[tuple[int, int]]:
    """In order, and as one where nothing but a comma or the like lies between two."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and LETS_PASS.fullmatch(plain, joined[-1][1], max(start, joined[-1][1])):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _written(plain: str, gone: list[tuple[int, int]]) -> str:
    edges = [0, *(edge for span in gone for edge in span), len(plain)]
    kept = [plain[start:end] for start, end in list(pairwise(edges))[::2]]
    return MARK.join(kept)
