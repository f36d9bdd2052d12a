"""What differs between two versions of a page, word by word, so that an editor sees what was changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from alongside.foundation.components import day
from alongside.public.rules.blocks import Block, day_of, items_of, kind_of, texts_of
from alongside.public.states import BlockKind

Change = Literal["same", "added", "removed"]
LONGEST_TAKEN_APART = 20_000  # letters: a second of work
WORDS = re.compile(r"\n|\S+[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, came or went."""

    change: Change
    words: str


def as_words(block: Block) -> str:
    """One piece as a person would read it out: every text on its own line."""
    kind = kind_of(block)
    if kind is BlockKind.FIGURES:
        lines = [str(block.get("heading") or ""), str(block.get("caption") or ""), table_as_text(block)]
    elif kind is BlockKind.DATES:
        lines = [str(block.get("heading") or ""), *(_date_as_words(item) for item in items_of(block))]
    else:
        lines = [said for name, said in texts_of(block) if name != "picture"]
    return "\n".join(line for line in lines if line.strip())


def page_as_words(title: str, lead: str, blocks: Sequence[Block]) -> str:
    """A whole page as text, a gap between its pieces."""
    return "\n\n".join(part for part in [title, lead, *(as_words(block) for block in blocks)] if part.strip())


def table_as_text(block: Block) -> str:
    """A table as an editor writes it: a line for each row, a stroke between cells."""
    rows = [block.get("head") or [], *(block.get("rows") or [])]
    return "\n".join(" | ".join(str(cell) for cell in row) for row in rows if row)


def table_from_text(text: str) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of a table that was typed, or pasted from a spreadsheet (which puts tabs between cells)."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [[cell.strip() for cell in line.split("\t" if "\t" in line else "|")] for line in lines]
    return (rows[0], rows[1:]) if rows else ([], [])


def difference(before: str, after: str) -> list[Stretch]:
    """What went and what came, with all that stayed in between, in the order it is read.

    First by lines, then by words within the lines that changed: a long page is compared at once, not in minutes.
    """
    found: list[Stretch] = []
    for old, new in _apart(before.splitlines(keepends=True), after.splitlines(keepends=True)):
        for gone, come in _word_by_word(old, new):
            found += _stretches(gone, come)
    return _joined(found)


def _word_by_word(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Line beside line where there are as many; a long passage that was written anew is not taken apart."""
    old_lines, new_lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    pairs = zip(old_lines, new_lines, strict=True) if len(old_lines) == len(new_lines) else [(old, new)]
    for gone, come in pairs:
        if gone == come or len(gone) + len(come) > LONGEST_TAKEN_APART:
            yield gone, come
        else:
            yield from _apart(WORDS.findall(gone), WORDS.findall(come))


def _apart(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """What stands in the place of what; the same twice where nothing changed."""
    for _tag, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        yield "".join(old[a:b]), "".join(new[c:d])


def _stretches(gone: str, come: str) -> Iterator[Stretch]:
    if gone == come:
        yield Stretch("same", gone)
        return
    if gone:
        yield Stretch("removed", gone)
    if come:
        yield Stretch("added", come)


def _joined(found: list[Stretch]) -> list[Stretch]:
    """Neighbours of one kind become one."""
    joined: list[Stretch] = []
    for stretch in found:
        if joined and joined[-1].change == stretch.change:
            stretch = Stretch(stretch.change, joined.pop().words + stretch.words)
        joined.append(stretch)
    return joined


def _date_as_words(item: Block) -> str:
    on = day_of(item)
    hours = " to ".join(str(item[name]) for name in ("from", "until") if item.get(name))
    said = [day(on) if on else str(item.get("on") or ""), hours, item.get("what"), item.get("where"), item.get("to")]
    return ", ".join(str(part) for part in said if part)
