"""Reads a list somebody made in a spreadsheet: a CSV as any of them writes it, or an Excel workbook."""

import csv
import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO, StringIO
from itertools import islice

from alongside.foundation.spreadsheets import looks_like_a_formula, plain
from alongside.foundation.workbooks import DAMAGED, NotAWorkbook, open_workbook

MEGABYTES = 2
MOST_ROWS = 2_000
MOST_COLUMNS = 50
MOST_IN_A_CELL = 500
SEPARATORS = ",;\t"

EMPTY = "This file is empty. Choose a list with a row of headings and a row for each person."
TOO_BIG = f"This file is larger than {MEGABYTES} MB. Bring the list in in parts."
TOO_LONG = f"This list has more than {MOST_ROWS:,} rows. Bring it in in parts."
NOT_A_LIST = "This is not a list we can read. Save it in your spreadsheet as CSV or as an Excel workbook (.xlsx)."
NO_HEADINGS = "The first row has to say what stands in each column, such as “Email”."


class NotAList(Exception):
    """The whole file is refused, with a sentence that says why and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Line:
    """One row with its number as the spreadsheet shows it: a cell for each heading, and whatever stands beyond them."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ListRead:
    """The headings as they stand there, and every row in which something stands."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]


def read_list(content: bytes) -> ListRead:
    """The list, whatever the file is called; or NotAList."""
    if len(content) > MEGABYTES * 1024 * 1024:
        raise NotAList(TOO_BIG)
    if not content.strip(b"\0 \r\n\t"):
        raise NotAList(EMPTY)
    rows = _of_a_workbook(content) if content.startswith((b"PK", b"\xd0\xcf\x11\xe0")) else _of_csv(content)
    return _with_heads(rows)


def _with_heads(rows: Iterator[list[str]]) -> ListRead:
    filled = ((number, cells) for number, cells in enumerate(rows, start=1) if any(cells))
    _, heads = next(filled, (0, []))
    if sum(1 for head in heads if head) < 2:
        raise NotAList(NO_HEADINGS)
    lines = [
        Line(number, (*cells, *[""] * (len(heads) - len(cells)))) for number, cells in islice(filled, MOST_ROWS + 1)
    ]
    if len(lines) > MOST_ROWS:
        raise NotAList(TOO_LONG)
    if not lines:
        raise NotAList(EMPTY)
    return ListRead(tuple(heads), tuple(lines))


def _of_csv(content: bytes) -> Iterator[list[str]]:
    text = _decoded(content)
    first, _, rest = text.partition("\n")
    if said := re.fullmatch(r"sep=([,;\t])\s*", first):  # a line some programs put before the list, for Excel
        text, separator = rest, said[1]
    else:
        separator = max(SEPARATORS, key=first.count)
    try:
        yield from _plainly(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as problem:  # a quote that is never closed swallows the rest of the file
        raise NotAList(NOT_A_LIST) from problem


def _decoded(content: bytes) -> str:
    """UTF-8, or UTF-16 as Excel's “Unicode text” is; otherwise as Windows in Britain wrote it for so long."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if (noughts := content[:400].count(0)) > len(content[:400]) // 4:
        encoding = "utf-16-le" if content[1:400:2].count(0) * 2 > noughts else "utf-16-be"
        return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _of_a_workbook(content: bytes) -> Iterator[list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # openpyxl warns of styles and pictures we never look at
        try:
            workbook = open_workbook(BytesIO(content), megabytes=MEGABYTES)
            try:
                sheet = workbook.worksheets[0]
                rows = sheet.iter_rows(max_row=MOST_ROWS + 10, max_col=MOST_COLUMNS, values_only=True)
                yield from _plainly(rows)
            finally:
                workbook.close()
        except (NotAList, GeneratorExit):
            raise
        except NotAWorkbook as refusal:
            raise NotAList(refusal.sentence) from refusal
        except Exception as problem:  # what openpyxl raises on a broken sheet is not written down anywhere
            raise NotAList(DAMAGED) from problem


def _plainly(rows: Iterable[Iterable[object]]) -> Iterator[list[str]]:
    for row in rows:
        cells = [_words(value) for value in islice(row, MOST_COLUMNS)]
        while cells and not cells[-1]:
            cells.pop()
        yield cells


def _words(value: object) -> str:
    """A cell in one line. What we ourselves wrote with an apostrophe, so that nothing works it out, comes back."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = value.strftime("%Y-%m-%d %H:%M" if value.hour or value.minute else "%Y-%m-%d")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = plain(str(value)[: MOST_IN_A_CELL * 2])[:MOST_IN_A_CELL]
    return text[1:] if text.startswith("'") and looks_like_a_formula(text[1:]) else text
