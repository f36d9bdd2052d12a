"""Reads one cell as an ID, a day or some words, or says in a sentence why it cannot be that."""

import re
import unicodedata
from datetime import date, datetime, timedelta
from typing import Protocol

from alongside.families.rules.annex_a.shapes import Fault

LONGEST_ID = 40
LONGEST_WORDS = 200
LONGEST_SHOWN = 60
# Excel shows an empty day as 0 or 1 January 1900; nobody in these lists was born so long ago.
TOO_LONG_AGO = date(1900, 1, 1)
# A little over nine months, for a due date worked out late or early.
TIME_BEFORE_BIRTH = timedelta(days=300)
MOST_EXACT_NUMBER = 10**15  # Excel keeps fifteen digits and turns the rest into noughts.

FORMULA = (
    "This cell holds a formula, not a value. In Excel, copy the column, paste it back as values only, and try again."
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MIDNIGHT = r"(?:[ T]00:00(?::00(?:\.0+)?)?)?"
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{4}}){_MIDNIGHT}")
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){_MIDNIGHT}")
_IN_WORDS = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})(?:[ -]([0-9]{4}))?", re.IGNORECASE)


class Cell(Protocol):
    """What we use of a cell of openpyxl."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...
    @property
    def number_format(self) -> str: ...


def shown(value: object) -> str:
    """A short, harmless picture of what the cell held, for the report."""
    text = str(getattr(value, "text", value) if value is not None else "")
    if isinstance(value, datetime):
        text = in_words(_day_of(value))
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text[: LONGEST_SHOWN + 1])
    return text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"


def _day_of(cell: datetime) -> date:
    """A workbook knows no time zones: the day is the day it shows."""
    return date(cell.year, cell.month, cell.day)


def in_words(day: date) -> str:
    return f"{day.day} {day:%B} {day.year}"


def is_formula(cell: Cell) -> bool:
    return cell.data_type == "f" or (isinstance(cell.value, str) and cell.value.lstrip().startswith("="))


def is_excel_fault(cell: Cell) -> bool:
    return cell.data_type == "e"


def is_blank(cell: Cell) -> bool:
    return cell.value is None or (isinstance(cell.value, str) and not cell.value.strip())


def as_words(cell: Cell) -> str:
    """The text of a cell in one line, without the odd spaces exports leave in it; a whole number without its ".0"."""
    value = cell.value
    if is_blank(cell) or is_excel_fault(cell):
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        value = in_words(_day_of(value))
    text = unicodedata.normalize("NFC", str(value)[: LONGEST_WORDS * 2])
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= LONGEST_WORDS else text[: LONGEST_WORDS - 1] + "…"


def as_child_id(cell: Cell) -> str:
    """The council's ID exactly as the council writes it, leading noughts and all."""
    value = cell.value
    if is_blank(cell):
        raise Fault("There is no child ID in this row.", "")
    if is_excel_fault(cell) or isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise Fault("This is not a child ID.", shown(value))
    text = value.strip() if isinstance(value, str) else _number_as_id(value, cell)
    if text[0] in "=+-@":
        raise Fault("A child ID cannot begin with =, +, - or @.", shown(value))
    if len(text) > LONGEST_ID:
        raise Fault(f"A child ID cannot be longer than {LONGEST_ID} characters.", shown(value))
    if not text.isprintable():
        raise Fault("This child ID has hidden characters in it.", shown(value))
    return text


def _number_as_id(value: float, cell: Cell) -> str:
    if isinstance(value, float) and not value.is_integer():
        raise Fault("A child ID cannot be a number with a decimal point.", shown(value))
    if abs(value) >= MOST_EXACT_NUMBER:
        raise Fault("Excel has rounded this long number. Keep the child ID as text.", shown(value))
    digits = str(int(value))
    padded = re.fullmatch(r"0+", cell.number_format or "")  # a column shown as 00001234
    return digits.zfill(len(padded[0])) if padded else digits


def as_day(cell: Cell, *, today: date, latest: date | None = None) -> tuple[date, bool] | None:
    """The day, and whether it stood there as text; None for an empty cell."""
    value = cell.value
    if is_blank(cell):
        return None
    if is_excel_fault(cell):
        raise Fault("Excel shows a fault here where a date should be.", shown(value))
    if isinstance(value, datetime):
        day, as_text = _day_of(value), False
    elif isinstance(value, str):
        day, as_text = _day_from_text(value), True
    elif isinstance(value, (int, float)):
        raise Fault("This is a number, not a date.", shown(value))
    else:
        raise Fault("This is a time, not a date.", shown(value))
    if day <= TOO_LONG_AGO:
        raise Fault("This date is too long ago to be right.", in_words(day))
    if day > (latest or today):
        raise Fault("This date is in the future.", in_words(day))
    return day, as_text


def _day_from_text(value: str) -> date:
    text = " ".join(value[:LONGEST_SHOWN].split())
    if found := _DAY_FIRST.fullmatch(text):
        numbers = found[3], found[2], found[1]
    elif found := _YEAR_FIRST.fullmatch(text):
        numbers = found[1], found[2], found[3]
    elif (found := _IN_WORDS.fullmatch(text)) and found[2][:3].lower() in _MONTHS:
        # A leap year where none is given, only to tell "31 February" from a day that could be.
        numbers = found[3] or "2000", str(_MONTHS.index(found[2][:3].lower()) + 1), found[1]
    else:
        raise Fault("This is text, not a date.", shown(value))
    try:
        day = date(*(int(number) for number in numbers))
    except ValueError:
        raise Fault("There is no such day.", shown(value)) from None
    if found.re is _IN_WORDS and not found[3]:
        raise Fault("This date has no year.", shown(value))
    return day
