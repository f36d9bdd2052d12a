"""What each piece of a public page may hold, and why a page cannot be published as it is. No database, no clock."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar

from alongside.foundation.written import links_in, may_be_published
from alongside.public.states import BlockKind

Block = Mapping[str, Any]
Read = TypeVar("Read")
LONGEST_TITLE, LONGEST_LEAD, LONGEST_WORDS, MOST_PIECES = 150, 500, 10_000, 40
SAYS_NOTHING = ("here", "click here", "this", "this link", "link", "more", "read more")
NAMED_LINK = re.compile(r"\[([^\]\[]{1,60})\]\(")


@dataclass(frozen=True)
class Shape:
    """What a piece of this kind holds: its own texts, and what it holds several of, each with its texts."""

    own: tuple[str, ...] = ()
    many: str = ""
    each: tuple[str, ...] = ()
    one: str = ""
    needs: tuple[str, ...] = ()
    markdown: bool = False


SHAPES: dict[BlockKind, Shape] = {
    BlockKind.TEXT: Shape(("heading", "words"), needs=("words",), markdown=True),
    BlockKind.STEPS: Shape(("heading",), "steps", ("heading", "words"), "step", ("heading",), markdown=True),
    BlockKind.QUESTIONS: Shape(
        ("heading",), "questions", ("question", "words"), "question", ("question", "words"), markdown=True
    ),
    BlockKind.LINKS: Shape(("heading",), "links", ("heading", "words", "to"), "link", ("heading", "to")),
    BlockKind.PICTURE: Shape(("picture", "alt", "caption"), needs=("picture", "alt")),
    BlockKind.NOTICE: Shape(("words",), needs=("words",), markdown=True),
    BlockKind.FIGURES: Shape(("heading", "caption"), needs=("caption",)),
    BlockKind.SOURCES: Shape(("heading",), "sources", ("words", "to"), "source", ("words",)),
    BlockKind.DATES: Shape(
        ("heading",), "dates", ("on", "from", "until", "what", "where", "to"), "date", ("on", "what")
    ),
}
LACKS = {
    "words": "has no words",
    "heading": "has no heading",
    "question": "has no question",
    "to": "leads nowhere: write its address",
    "picture": "has no picture",
    "alt": "has a picture without words for people who cannot see it",
    "caption": "has no words above the table",
    "on": "has no day",
    "what": "does not say what it is",
}


def blockers_to_publishing(*, title: str, lead: str, blocks: Sequence[Block], pictures: Collection[str]) -> list[str]:
    """Why these words cannot be published. `pictures` are the marks of those there are."""
    blockers = [] if str(title).strip() else ["The page has no title."]
    if len(title) > LONGEST_TITLE:
        blockers.append(f"The title is longer than {LONGEST_TITLE} letters.")
    if len(lead) > LONGEST_LEAD:
        blockers.append(f"The words below the title are longer than {LONGEST_LEAD} letters.")
    if not blocks and not lead.strip():
        blockers.append("The page has no words.")
    if len(blocks) > MOST_PIECES:
        blockers.append(f"The page has more than {MOST_PIECES} pieces.")
    for number, block in enumerate(blocks, 1):
        blockers += [f"Piece {number} {reason}." for reason in blockers_in(block, pictures)]
    return blockers


def blockers_in(block: Block, pictures: Collection[str]) -> list[str]:
    """What is wrong in one piece, each to follow its name: "has no words"."""
    kind = kind_of(block)
    if kind is None:
        return ["is of a kind we do not know"]
    shape = SHAPES[kind]
    found = [LACKS[name] for name in shape.needs if not shape.many and not _said(block, name)]
    if kind is BlockKind.PICTURE and _said(block, "picture") and block["picture"] not in pictures:
        found.append("has a picture that is not here any more")
    if kind is BlockKind.FIGURES:
        found += _in_table(block)
    found += _in_each(shape, block)
    found += [reason for text in texts_of(block) for reason in _in_text(shape, text)]
    return found


def kind_of(block: Block) -> BlockKind | None:
    """Of which kind it is; none for one we do not know."""
    return BlockKind(block["kind"]) if block.get("kind") in BlockKind.values else None


def items_of(block: Block) -> list[Block]:
    """The steps of steps, the questions of questions; nothing where a piece holds only itself."""
    kind = kind_of(block)
    return list(block.get(SHAPES[kind].many) or []) if kind and SHAPES[kind].many else []


def texts_of(block: Block) -> Iterator[tuple[str, str]]:
    """Every text in a piece with its name: ("heading", "What happens next")."""
    kind = kind_of(block)
    shape = SHAPES[kind] if kind else Shape()
    yield from ((name, str(block.get(name) or "")) for name in shape.own)
    for item in items_of(block):
        yield from ((name, str(item.get(name) or "")) for name in shape.each)
    if kind is BlockKind.FIGURES:
        yield from (
            ("cell", str(cell)) for row in [block.get("head") or [], *(block.get("rows") or [])] for cell in row
        )


def pictures_in(blocks: Sequence[Block]) -> list[str]:
    """The marks of the pictures a page shows."""
    return [str(block["picture"]) for block in blocks if kind_of(block) is BlockKind.PICTURE and block.get("picture")]


def _said(holder: Block, name: str) -> bool:
    return bool(str(holder.get(name) or "").strip())


def _in_each(shape: Shape, block: Block) -> Iterator[str]:
    if not shape.many:
        return
    items = items_of(block)
    if not items and shape.one != "date":  # a list of dates waits for its first
        yield f"has no {shape.one} in it"
    for number, item in enumerate(items, 1):
        for name in shape.needs:
            if not _said(item, name):
                yield f"({shape.one} {number}) {LACKS[name]}"
        if "on" in shape.each:
            yield from (f"({shape.one} {number}) {reason}" for reason in _in_date(item))


def _in_text(shape: Shape, text: tuple[str, str]) -> Iterator[str]:
    name, said = text
    if len(said) > LONGEST_WORDS:
        yield f"has a text longer than {LONGEST_WORDS:,} letters"
    elif name == "to" and said.strip() and not may_be_published(said):
        yield _not_an_address(said)
    elif name == "words" and shape.markdown:
        yield from (_not_an_address(link) for link in links_in(said) if not may_be_published(link))
        for link in NAMED_LINK.findall(said):
            if link.strip().casefold() in SAYS_NOTHING:
                yield f"has a link that says only “{link.strip()}”: say where it leads"


def _not_an_address(said: str) -> str:
    return (
        f"has a link to “{said[:80]}”, which is neither a page of ours (/about/…) nor begins with https://, "
        "mailto: or tel:"
    )


def _in_table(block: Block) -> Iterator[str]:
    head, rows = list(block.get("head") or []), list(block.get("rows") or [])
    if not head or not rows:
        yield "has no table: write a line of headings and a line for each row"
    if any(not str(word).strip() for word in head):
        yield "has a column without a heading"
    for number, row in enumerate(rows, 1):
        if len(row) != len(head):
            yield f"(row {number}) has {len(row)} cells where the headings are {len(head)}"


def _in_date(item: Block) -> Iterator[str]:
    if _said(item, "on") and day_of(item) is None:
        yield "has a day that is not one"
    begins, ends = time_of(item, "from"), time_of(item, "until")
    if (_said(item, "from") and begins is None) or (_said(item, "until") and ends is None):
        yield "has a time that is not one"
    if begins and ends and ends <= begins:
        yield "ends before it begins"


def day_of(item: Block) -> date | None:
    """The day of a date people can come to."""
    return _read(date.fromisoformat, item.get("on"))


def time_of(item: Block, name: str) -> time | None:
    """When it begins ("from") or ends ("until")."""
    return _read(time.fromisoformat, item.get(name))


def _read(reader: Callable[[str], Read], said: object) -> Read | None:
    try:
        return reader(str(said or ""))
    except ValueError:
        return None
