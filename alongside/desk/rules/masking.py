"""Covering chosen words so that nothing of them is left, not even their length. No database, no clock."""

import re
import unicodedata

BLOCK = "█████"
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


def plain(words: str) -> str:
    """The words as they are compared and printed: one form of each letter, nothing invisible between them."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", words))


def reads_nothing(mask: str) -> bool:
    """Whether there is no letter or number in it to cover."""
    return not any(letter.isalnum() for letter in plain(mask))


def spans_of(words: str, mask: str) -> list[tuple[int, int]]:
    """Every place where the mask stands in these (plain) words, whatever its capitals and the spaces in it."""
    parts = plain(mask).split()
    if not parts or reads_nothing(mask):
        return []
    pattern = re.compile(r"(?=(" + r"\s+".join(map(re.escape, parts)) + "))", re.IGNORECASE)
    return [match.span(1) for match in pattern.finditer(words)]


def not_found(words: str, masks: list[str]) -> list[str]:
    """The masks that cover nothing: somebody mistyped, and would think that it was covered."""
    said = plain(words)
    return [mask for mask in masks if not reads_nothing(mask) and not spans_of(said, mask)]


def masked(words: str, masks: list[str]) -> str:
    """The words with every mask covered by a block of one length. Blocks that touch become one."""
    said = plain(words).replace("█", " ")
    covered: list[list[int]] = []
    for start, end in sorted(span for mask in masks for span in spans_of(said, mask)):
        if covered and start <= covered[-1][1]:
            covered[-1][1] = max(covered[-1][1], end)
        else:
            covered.append([start, end])
    pieces, after = [], 0
    for start, end in covered:
        pieces += [said[after:start], BLOCK]
        after = end
    return "".join([*pieces, said[after:]])
