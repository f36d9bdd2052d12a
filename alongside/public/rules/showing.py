"""How the pieces of a page are shown: with which headings, which dates, and what its list of contents says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from alongside.public.rules.blocks import SHAPES, Block, day_of, items_of, kind_of, time_of
from alongside.public.states import BlockKind

ENOUGH_FOR_CONTENTS = 4


@dataclass(frozen=True)
class DateShown:
    """A date people can come to."""

    on: date
    begins: time | None
    ends: time | None
    what: str
    where: str
    to: str


@dataclass(frozen=True)
class Piece:
    """A piece as it is shown. `level` is that of the headings in it, so that no page jumps from one to three."""

    number: int
    kind: BlockKind
    block: Block
    items: Sequence[Block]
    dates: Sequence[DateShown]

    @property
    def heading(self) -> str:
        return str(self.block.get("heading") or "").strip()

    @property
    def language(self) -> str:
        """What its words are in, where that is not the page’s own: the law’s words, the names of sources."""
        return str(self.block.get("language") or "")

    @property
    def level(self) -> int:
        return 3 if self.heading else 2

    @property
    def anchor(self) -> str:
        return f"part-{self.number}"

    @property
    def headings(self) -> list[tuple[str, str]]:
        """What the list of contents says of it, with where that leads."""
        if self.heading:
            return [(self.anchor, self.heading)]
        name = {BlockKind.STEPS: "heading", BlockKind.QUESTIONS: "question"}.get(self.kind, "")
        named = enumerate(self.items, 1) if name else ()
        return [(f"{self.anchor}-{number}", str(item.get(name) or "")) for number, item in named]


def pieces_to_show(blocks: Sequence[Block], today: date, *, more_dates: Sequence[DateShown] = ()) -> list[Piece]:
    """Every piece of a kind we know; of dates, those still to come. `more_dates` stand in the first list of dates."""
    pieces: list[Piece] = []
    for number, block in enumerate(blocks, 1):
        if kind := kind_of(block):
            dates = dates_to_come(block, today) if kind is BlockKind.DATES else []
            if kind is BlockKind.DATES and not any(piece.kind is BlockKind.DATES for piece in pieces):
                dates = in_order([*dates, *more_dates])
            shape = SHAPES[kind]
            whole = {**dict.fromkeys(shape.own, ""), **block}
            items = [{**dict.fromkeys(shape.each, ""), **item} for item in items_of(block)]
            pieces.append(Piece(number, kind, whole, items, dates))
    return pieces


def dates_to_come(block: Block, today: date) -> list[DateShown]:
    """The dates from today on, the next one first."""
    dates = [
        DateShown(
            on,
            time_of(item, "from"),
            time_of(item, "until"),
            str(item.get("what") or ""),
            str(item.get("where") or ""),
            str(item.get("to") or ""),
        )
        for item in items_of(block)
        if (on := day_of(item)) and on >= today
    ]
    return in_order(dates)


def in_order(dates: Sequence[DateShown]) -> list[DateShown]:
    """The next one first."""
    return sorted(dates, key=lambda one: (one.on, (one.begins or time()).replace(tzinfo=None)))


def contents_of(pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    """The headings of a long page, each with where it leads; nothing for a short one."""
    headings = [heading for piece in pieces for heading in piece.headings if heading[1]]
    return headings if len(headings) >= ENOUGH_FOR_CONTENTS else []
