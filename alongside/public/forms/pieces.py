"""What an editor is asked of one piece of a page: a form for each kind, with as many steps or links as they need."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.forms.boundfield import BoundField
from django.http import QueryDict

from alongside.foundation.fields import Day, HouseField, Line, TimeOfDay, Upload, Words
from alongside.foundation.forms import TwoVersions, fingerprint
from alongside.foundation.written import links_in, may_be_published
from alongside.public.forms.pages import Refusable
from alongside.public.rules.blocks import LACKS, LONGEST_WORDS, SHAPES, Block, day_of, items_of, time_of
from alongside.public.rules.comparing import as_words, table_as_text, table_from_text
from alongside.public.states import BlockKind

MOST_ROWS, EMPTY_ROWS = 60, 2
HOW_TO_WRITE = (
    "Leave an empty line between paragraphs. Begin a line with - for a list. "
    "Put two stars around **strong words**. A link: [its words](/about/for-parents/)."
)
ADDRESS = "A page of ours, like /about/for-parents/, or one that begins with https://."
NOT_AN_ADDRESS = "Write a page of ours, like /about/for-parents/, or an address that begins with https://."


def _words(label: str, rows: int = 6) -> HouseField:
    return Words(
        label=label,
        hint=HOW_TO_WRITE,
        max_length=LONGEST_WORDS,
        rows=rows,
        required=False,
        say_optional=False,
        for_families=True,
    )


def _line(label: str, longest: int = 200, hint: str = "") -> HouseField:
    return Line(label=label, hint=hint, max_length=longest, required=False, say_optional=False)


HEADING: Callable[[], HouseField] = lambda: Line(label="Heading", max_length=150, required=False)  # noqa: E731
OWN: dict[BlockKind, dict[str, Callable[[], HouseField]]] = {
    BlockKind.TEXT: {"heading": HEADING, "words": lambda: _words("Words", 10)},
    BlockKind.PICTURE: {
        "file": lambda: Upload(
            label="The picture", hint="JPEG, PNG or WebP, up to 5 MB.", required=False, say_optional=False,
            endings=[".jpg", ".jpeg", ".png", ".webp"],
        ),
        "alt": lambda: _line("What does it show?", 300, "Read out to people who cannot see it."),
        "caption": lambda: Line(label="Words below it", max_length=300, required=False),
    },
    BlockKind.NOTICE: {"words": lambda: _words("Words", 4)},
    BlockKind.FIGURES: {
        "heading": HEADING,
        "caption": lambda: _line("What the table shows"),
        "table": lambda: Words(
            label="The table",
            hint="First a line of headings, then a line for each row. Put | between cells, or paste a spreadsheet.",
            rows=8,
            required=False,
            say_optional=False,
        ),
    },
}  # fmt: skip
EACH: dict[BlockKind, dict[str, Callable[[], HouseField]]] = {
    BlockKind.STEPS: {"heading": lambda: _line("What happens", 150), "words": lambda: _words("Words", 4)},
    BlockKind.QUESTIONS: {"question": lambda: _line("Question"), "words": lambda: _words("Answer", 4)},
    BlockKind.LINKS: {
        "heading": lambda: _line("Words of the link", 150),
        "words": lambda: Line(label="A sentence about it", max_length=300, required=False),
        "to": lambda: _line("Where it leads", 500, ADDRESS),
    },
    BlockKind.SOURCES: {
        "words": lambda: _line("Who said it, where and when", 500),
        "to": lambda: Line(label="Where to read it", hint=ADDRESS, max_length=500, required=False),
    },
    BlockKind.DATES: {
        "on": lambda: Day(label="Day", required=False, say_optional=False),
        "from": lambda: TimeOfDay(label="Begins", hint="Like 9:30am.", required=False),
        "until": lambda: TimeOfDay(label="Ends", required=False),
        "what": lambda: _line("What it is"),
        "where": lambda: Line(label="Where", max_length=300, required=False),
        "to": lambda: Line(label="Where to book", hint=ADDRESS, max_length=500, required=False),
    },
}


@dataclass(frozen=True)
class Row:
    """One step, question, link, source or date."""

    number: int
    name: str
    fields: list[BoundField]


class PieceForm(Refusable):
    """One piece. Two editors of the same piece are told, and see both whole pieces beside each other."""

    def __init__(self, data: Any = None, files: Any = None, *, kind: BlockKind, block: Block, kept: Any = None) -> None:
        self.kind, self.block, self.shape = kind, block, SHAPES[kind]
        typed = data if data is not None else kept
        super().__init__(data, files, current={"whole": as_words(block)}, kept=kept, initial=_as_typed(kind, block))
        own = OWN.get(kind) or {"heading": HEADING}
        self.fields.update({name: make() for name, make in own.items()})
        self.count = _how_many(typed, len(items_of(block))) if self.shape.many else 0
        for number in range(self.count):
            for name, make in EACH[kind].items():
                self.fields[self.name_of(number, name)] = make()

    def name_of(self, number: int, name: str) -> str:
        return f"{self.shape.many}-{number}-{name}"

    @property
    def picture_now(self) -> str:
        return str(self.block.get("picture") or "")

    @property
    def alt_now(self) -> str:
        return str(self.block.get("alt") or "")

    @property
    def plain(self) -> list[BoundField]:
        """The questions about the piece itself."""
        return [self[name] for name in OWN.get(self.kind) or {"heading": HEADING}]

    @property
    def rows(self) -> list[Row]:
        """The questions about each step, link …"""
        return [
            Row(number, self.shape.one, [self[self.name_of(number, name)] for name in EACH[self.kind]])
            for number in range(self.count)
        ]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.shape.many:
            for name in self.shape.needs:
                if name in self.fields and name not in self.errors and not cleaned.get(name):
                    self.add_error(name, f"This piece {LACKS[name]}.")
        if self.kind is BlockKind.PICTURE and not cleaned.get("file") and not self.block.get("picture"):
            self.add_error("file", "Choose a picture.")
        for number in range(self.count):
            if any(cleaned.get(self.name_of(number, name)) for name in EACH[self.kind]):
                self._clean_row(number, cleaned)
        if self.shape.many and not self.errors and not self._items():
            self.add_error(self.name_of(0, next(iter(EACH[self.kind]))), f"Write at least one {self.shape.one}.")
        self._clean_links(cleaned)
        return cleaned

    def _clean_row(self, number: int, cleaned: Mapping[str, Any]) -> None:
        for name in self.shape.needs:
            if not cleaned.get(self.name_of(number, name)) and self.name_of(number, name) not in self.errors:
                self.add_error(self.name_of(number, name), f"{self.shape.one.capitalize()} {number + 1} {LACKS[name]}.")
        begins, ends = (cleaned.get(self.name_of(number, name)) for name in ("from", "until"))
        if isinstance(begins, time) and isinstance(ends, time) and ends <= begins:
            self.add_error(self.name_of(number, "until"), "It ends before it begins.")

    def _clean_links(self, cleaned: Mapping[str, Any]) -> None:
        for name, said in list(cleaned.items()):
            if name.endswith("-to") and said and not may_be_published(said):
                self.add_error(name, NOT_AN_ADDRESS)
            if name.endswith("words") and said and self.shape.markdown:
                for link in links_in(said):
                    if not may_be_published(link):
                        self.add_error(name, f"The link to “{link[:80]}” leads nowhere we can send people. {ADDRESS}")

    @property
    def holds(self) -> dict[str, Any]:
        """The piece as it is kept."""
        held: dict[str, Any] = {
            name: _kept(self.cleaned_data.get(name)) for name in self.shape.own if name in self.fields
        }
        if self.block.get("language"):
            held["language"] = self.block["language"]
        if self.shape.many:
            held[self.shape.many] = self._items()
        if self.kind is BlockKind.FIGURES:
            held["head"], held["rows"] = table_from_text(self.cleaned_data.get("table") or "")
        if self.kind is BlockKind.PICTURE:
            held["picture"] = self.picture_now
        return held

    def _items(self) -> list[dict[str, str]]:
        rows = [
            {name: _kept(self.cleaned_data.get(self.name_of(number, name))) for name in EACH[self.kind]}
            for number in range(self.count)
        ]
        return [row for row in rows if any(row.values())]

    def _watched(self) -> list[str]:
        return ["whole"]

    def changed_meanwhile(self) -> list[TwoVersions]:
        """The whole piece is one answer: steps move about, and a list of small differences would say little."""
        before = str(self.data.get(self.add_prefix("seen")) or "")
        theirs, yours = self._saved("whole"), as_words({"kind": self.kind.value, **self.holds})
        if not before or before == fingerprint({"whole": theirs}) or theirs == yours:
            return []
        return [TwoVersions("This piece", theirs, yours)]


def moved_up(typed: QueryDict, kind: BlockKind, number: int) -> QueryDict:
    """What was typed, with one step before the one that stood above it."""
    moved, many = typed.copy(), SHAPES[kind].many
    here, above = f"{many}-{number}-", f"{many}-{number - 1}-"
    for name in [name for name in typed if name.startswith((here, above))]:
        other = above + name.removeprefix(here) if name.startswith(here) else here + name.removeprefix(above)
        moved.setlist(name, typed.getlist(other))
    return moved


def _how_many(typed: Any, saved: int) -> int:
    """So many rows as were there and are saved, and a few empty ones."""
    if typed is None:
        return min(saved + EMPTY_ROWS, MOST_ROWS)
    said = str(typed.get("rows") or "")
    sent = int(said) if said.isascii() and said.isdecimal() and len(said) < 4 else 0
    return min(max(sent, saved, 1) + (EMPTY_ROWS if "more" in typed else 0), MOST_ROWS)


def _as_typed(kind: BlockKind, block: Block) -> dict[str, Any]:
    """A kept piece as its form opens."""
    typed: dict[str, Any] = {name: block.get(name) or "" for name in SHAPES[kind].own}
    if kind is BlockKind.FIGURES:
        typed["table"] = table_as_text(block)
    for number, item in enumerate(items_of(block)):
        typed |= {f"{SHAPES[kind].many}-{number}-{name}": value for name, value in _answers(item)}
    return typed


def _answers(item: Block) -> Iterator[tuple[str, Any]]:
    for name, value in item.items():
        if name == "on":
            yield name, day_of(item)
        elif name in ("from", "until"):
            yield name, time_of(item, name)
        else:
            yield name, value


def _kept(value: Any) -> str:
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return value.isoformat() if isinstance(value, date) else str(value or "")
