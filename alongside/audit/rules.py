"""How a chain of sealed lines is gone over, and what is said of the places where it does not hold."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

NOTHING_BEFORE = bytes(32)
SEALED_WITHIN = timedelta(seconds=60)


@dataclass(frozen=True)
class Head:
    """The last link of the chain as it was once, kept outside the database."""

    number: int
    hash: str
    at: str


@dataclass(frozen=True)
class SealedLine:
    """A link, and the words of its line as they are now; no words where the line is gone."""

    number: int
    event_id: int
    hash: bytes
    sealed_at: datetime
    words: str | None
    event: str
    at: datetime | None


@dataclass(frozen=True)
class LooseLine:
    """A line that no link seals: it waits for the sealer, or came in by another way, or is awaited and gone."""

    event_id: int
    event: str
    at: datetime
    written_at: datetime | None
    awaited: bool
    after: int


@dataclass(frozen=True)
class Break:
    """A place where the chain does not hold: the first line it is about, what happened, and all of it in words."""

    number: int
    kind: str
    words: str


@dataclass
class Walk:
    """Goes along the chain once, from its first link, and notes how far it came."""

    heads: dict[int, list[Head]]
    last: SealedLine | None = None
    held_until: int = 0  # the last number for which the heads outside agree

    @property
    def number(self) -> int:
        return self.last.number if self.last else 0

    def along(self, lines: Iterable[SealedLine]) -> Iterator[Break]:
        """Every place where a line does not fit its seal, or a seal the heads kept outside."""
        before: bytes | None = NOTHING_BEFORE
        for line in lines:
            if line.number != self.number + 1:
                yield self._out_of_turn(line)
                before = None
            if line.words is None:
                yield Break(
                    line.number, "missing", f"{_name(line)} is gone. It was sealed at {_clock(line.sealed_at)}."
                )
            elif before is not None and hashlib.sha256(before + line.words.encode()).digest() != line.hash:
                sealed = f"It no longer says what was sealed at {_clock(line.sealed_at)}."
                yield Break(line.number, "changed", f"{_name(line)} was changed. {sealed}")
            before, self.last = line.hash, line
            yield from self._against_heads(line)

    def _out_of_turn(self, line: SealedLine) -> Break:
        if line.number == self.number:
            return Break(line.number, "inserted", f"{_name(line)} was put in: another line has the same number.")
        gone = f"Links {self.number + 1} to {line.number - 1} are gone; the next is {_name(line).lower()}."
        return Break(self.number + 1, "missing", gone)

    def _against_heads(self, line: SealedLine) -> Iterator[Break]:
        for head in self.heads.pop(line.number, []):
            if bytes.fromhex(head.hash) == line.hash:
                self.held_until = max(self.held_until, line.number)
            else:
                where = f"Somewhere in lines {self.held_until + 1} to {line.number}"
                what = f"lines and their seals were made anew: the head kept outside at {head.at} is another."
                yield Break(self.held_until + 1, "rewritten", f"{where} {what}")

    def at_the_end(self, at: datetime) -> Iterator[Break]:
        """Heads kept outside for lines that are not there any more; a head that nobody kept."""
        beyond = [head for heads in self.heads.values() for head in heads if head.number > self.number]
        if beyond:
            head = max(beyond, key=lambda one: one.number)
            cut = f"Lines {self.number + 1} to {head.number} are cut off: they were sealed by {head.at}."
            if self.held_until < self.number:
                unproven = f" Lines {self.held_until + 1} to {self.number}"
                cut += f"{unproven} may be others than were sealed: no head proves them."
            yield Break(self.held_until + 1, "cut", cut)
        elif self.last and self.held_until < self.number and self.last.sealed_at < at - SEALED_WITHIN:
            kept = f"No head after line {self.held_until} is kept outside the database, though {self.number} are sealed"
            yield Break(self.held_until + 1, "no head", f"{kept}: the file of heads was shortened or not written.")


def breaks_of_loose_lines(lines: Iterable[LooseLine], *, at: datetime) -> Iterator[Break]:
    """What is wrong with lines that have no link: put in past the sealer, gone before it came, or left waiting."""
    for line in lines:
        name = f"The line of {_clock(line.at)}, {line.event or 'unknown'} (event {line.event_id}),"
        if line.written_at is None:
            yield Break(line.after + 1, "missing", f"{name} is gone. It was never sealed.")
        elif not line.awaited:
            place = f"By its time it stands after line {line.after}."
            yield Break(line.after + 1, "inserted", f"{name} was put in: it did not come by the only way in. {place}")
        elif line.written_at < at - SEALED_WITHIN:
            yield Break(line.after + 1, "not sealed", f"{name} waits to be sealed since {_clock(line.written_at)}.")


def _name(line: SealedLine) -> str:
    if line.at is None:
        return f"Line {line.number} (event {line.event_id})"
    return f"Line {line.number} of {_clock(line.at)}, {line.event} (event {line.event_id}),"


def _clock(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="seconds")
