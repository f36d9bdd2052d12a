"""Lists as files for a spreadsheet, CSV or Excel, of which no cell is ever worked out as a formula."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from io import BytesIO, StringIO
from math import isfinite
from typing import Any, cast

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

# https://owasp.org/www-community/attacks/CSV_Injection; fullwidth and small forms are evened out before they are seen.
BEGINS_A_FORMULA = "=+-@|%"
# Where a spreadsheet parts cells at semicolons, what stands after one begins a cell of its own.
AFTER_A_SEPARATOR = re.compile(r"(;[\s\"']*)(?=[=+\-@＝＋－＠])")
MOST_IN_A_CELL = 32_000  # Excel takes 32,767 characters
WIDEST_COLUMN = 60
EXCEL_BEGINS = date(1900, 3, 1)  # before this day Excel counts days wrongly, or not at all

Value = str | int | float | Decimal | date | datetime | bool | None


class Spreadsheet(StrEnum):
    """In which shape. Any other word is a ValueError."""

    CSV = "csv"
    XLSX = "xlsx"

    @property
    def content_type(self) -> str:
        if self is Spreadsheet.CSV:
            return "text/csv; charset=utf-8"
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_spreadsheet(shape: Spreadsheet, heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """The list as a file of this shape."""
    return as_csv(heads, rows) if shape is Spreadsheet.CSV else as_xlsx(heads, rows)


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """Every cell in quotes, lines as RFC 4180 ends them, and a mark in front by which Excel knows that it is UTF-8."""
    written = StringIO()
    lines = csv.writer(written, quoting=csv.QUOTE_ALL)
    lines.writerow([csv_cell(head) for head in heads])
    lines.writerows([csv_cell(value) for value in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def csv_cell(value: Value) -> str:
    """What a spreadsheet shows as it stands: a number, a day, or text that it takes for nothing else."""
    if isinstance(value, str):
        text = AFTER_A_SEPARATOR.sub(r"\1'", plain(value))
        return f"'{text}" if looks_like_a_formula(text) else text
    value = _in_a_sheet(value)
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    return "" if value is None else str(value)


def as_xlsx(heads: Sequence[str], rows: Iterable[Sequence[Value]]) -> bytes:
    """One sheet. Text is written as text, whatever it begins with; numbers and days stay what they are."""
    lines = [list(row) for row in rows]
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet("List")
    sheet.freeze_panes = "A2"
    for number, width in enumerate(_widths(heads, lines), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_xlsx_cell(sheet, head, bold=True) for head in heads])
    for line in lines:
        sheet.append([_xlsx_cell(sheet, value) for value in line])
    workbook.save(file := BytesIO())
    return file.getvalue()


def _xlsx_cell(sheet: Any, value: Value, *, bold: bool = False) -> Any:
    cell = cast(Any, WriteOnlyCell(sheet))
    if isinstance(value, str):
        cell.value = plain(value)[:MOST_IN_A_CELL] or None
        cell.data_type = "s" if cell.value else "n"  # openpyxl takes "=1" for a formula and "#N/A" for a fault
        cell.quotePrefix = looks_like_a_formula(value)  # it stays text when somebody edits it in Excel
    else:
        cell.value = _in_a_sheet(value)
        cell.number_format = _number_format(value)
    if bold:
        cell.font = Font(bold=True)
    return cell


def _number_format(value: Value) -> str:
    if isinstance(value, datetime):
        return "dd/mm/yyyy hh:mm"
    if isinstance(value, date):
        return "dd/mm/yyyy"
    return "0.00" if isinstance(value, Decimal) else "General"


def _in_a_sheet(value: Value) -> Value:
    """Yes and no in words, hours as London has them, and nothing for a number there is not."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | Decimal) and not isfinite(value):
        return None
    if isinstance(value, datetime):
        value = timezone.make_naive(value) if timezone.is_aware(value) else value
    if isinstance(value, date) and date(value.year, value.month, value.day) < EXCEL_BEGINS:
        return value.isoformat()
    return value


def plain(text: str) -> str:
    """In one line, without characters that nobody sees and some programs obey."""
    seen = "".join(" " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter for letter in text)
    return " ".join(seen.split())


def looks_like_a_formula(text: str) -> bool:
    """Whether the first character that is to be seen, evened out, begins a formula."""
    for letter in text:
        if letter.isspace() or unicodedata.category(letter) in ("Cc", "Cf", "Cs"):
            continue
        return unicodedata.normalize("NFKC", letter)[0] in BEGINS_A_FORMULA
    return False


def _widths(heads: Sequence[str], lines: Sequence[Sequence[Value]]) -> list[int]:
    widths = [len(head) for head in heads]
    for line in lines:
        for number, value in enumerate(line[: len(widths)]):
            widths[number] = max(widths[number], len(csv_cell(value)))
    return [min(width, WIDEST_COLUMN) + 2 for width in widths]
