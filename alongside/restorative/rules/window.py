"""The window in which a worker places a piece of their own work: support against challenge. No database, no clock.

The social discipline window of restorative practice: to, for, with, not (mickelsonconsulting.org/philosophy). It is to
think with and no mark: at times an answer from any of its corners is needed, and its critics would rather look at the
relationship (123dok.net/document/zpn7n7e7-running-head-reflecting-critically-on-rj-theory.html). The pages say so.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MIDDLE, MOST = 5, 10
# What can be placed by a tap, from little to much; five steps each way are quick, and as fine as anybody can tell.
STEPS = (1, 3, 5, 7, 9)
HOW_MUCH = {1: "hardly any", 3: "a little", 5: "some", 7: "a good deal", 9: "much"}
SIDE, EDGE = 320, 32  # of a picture, in its own units


class Corner(StrEnum):
    """Where it is in the window, in plain words."""

    TO = "To"
    WITH = "With"
    NOT = "Not"
    FOR = "For"
    BETWEEN = "In between"

    @property
    def words(self) -> str:
        return MEANS[self]


MEANS = {
    Corner.TO: "Much challenge, little support. I said how it has to be.",
    Corner.WITH: "Much of both. We worked it out together, and I said what has to be true.",
    Corner.NOT: "Little of both. I was not really there.",
    Corner.FOR: "Much support, little challenge. I did it for them.",
    Corner.BETWEEN: "On a line between two of them.",
}


def corner_of(support: int, challenge: int) -> Corner:
    """High in both is with; challenge alone, to; support alone, for; neither, not."""
    if MIDDLE in (support, challenge):
        return Corner.BETWEEN
    if challenge > MIDDLE:
        return Corner.WITH if support > MIDDLE else Corner.TO
    return Corner.FOR if support > MIDDLE else Corner.NOT


@dataclass(frozen=True)
class Cell:
    """One place of the window that can be chosen; `name` where a corner's name stands in it."""

    support: int
    challenge: int
    name: str

    @property
    def value(self) -> str:
        return f"{self.support}-{self.challenge}"

    @property
    def words(self) -> str:
        said = f"{HOW_MUCH[self.challenge].capitalize()} challenge, {HOW_MUCH[self.support]} support"
        corner = corner_of(self.support, self.challenge)
        return said if corner == Corner.BETWEEN else f"{said}: {corner.value.lower()}"


def rows_of_cells() -> list[list[Cell]]:
    """As they stand on the page: much challenge at the top, much support at the right."""
    ends = (STEPS[0], STEPS[-1])
    return [
        [Cell(s, c, corner_of(s, c).value if s in ends and c in ends else "") for s in STEPS] for c in reversed(STEPS)
    ]


@dataclass(frozen=True)
class Dot:
    """Where a picture shows how many: the middle and the size of a circle, in units of the picture."""

    x: int
    y: int
    size: int
    many: int
    is_new: bool = False


def dots_of(placed: Iterable[tuple[int, int, bool]]) -> list[Dot]:
    """One dot for each place of (support, challenge, whether it is new); larger where more was placed."""
    many = Counter(placed)
    return [
        Dot(*point_of(s, c), _size(count, max(many.values()), 15), count, new) for (s, c, new), count in many.items()
    ]


def dots_of_corners(counts: dict[Corner, int]) -> list[Dot]:
    """The same of counts by corner."""
    places = {Corner.TO: (2, 8), Corner.WITH: (8, 8), Corner.NOT: (2, 2), Corner.FOR: (8, 2), Corner.BETWEEN: (5, 5)}
    most = max(counts.values(), default=0)
    return [Dot(*point_of(*places[corner]), _size(n, most, 34), n) for corner, n in counts.items() if n]


def point_of(support: int, challenge: int) -> tuple[int, int]:
    inside = SIDE - 2 * EDGE
    return EDGE + inside * support // MOST, SIDE - EDGE - inside * challenge // MOST


def _size(count: int, most: int, largest: int) -> int:
    return max(7, round(largest * math.sqrt(count / most)))
