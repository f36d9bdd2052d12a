"""Reads one row of one list, and says of each of its cells what cannot be right."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from alongside.families.rules.annex_a import cells
from alongside.families.rules.annex_a.cells import Cell, in_words
from alongside.families.rules.annex_a.codes import code_for, plainly
from alongside.families.rules.annex_a.columns import AnnexList, Headings
from alongside.families.rules.annex_a.shapes import Fault, Kind, Place, RowProblem, Status

ADULT_AT = 18  # a child is a person under eighteen: Children Act 1989, section 105(1)

_NO_START = "There is no start date, so the child came in without this status."
_NO_END = "This is marked as closed but has no closing date, so the child came in without this status."
_TEXT_DATES = "Dates in this column are written as text. They were read with the day first, as in {day}."
_NOT_KNOWN = {
    "gender": "We do not know this way of writing a gender, so it came in as not stated.",
    "ethnicity": "We do not know this way of writing an ethnicity. It came in as written, in no group.",
    "disability": "We do not know this way of writing whether a child is disabled, so it came in as not known.",
    "no_further_action": "We do not know this way of writing whether no further action was taken.",
    "position": "We do not know this way of writing where a child in need stands. It came in as written.",
    "abuse": "We do not know this way of writing a category of abuse. It came in as written.",
    "legal_status": "We do not know this as a legal status of a looked after child. It came in as written.",
    "placement": "We do not know this way of writing a kind of placement. It came in as written.",
}


@dataclass
class Reading:
    """One row being read: what it says, and what is wrong with it."""

    annex_list: AnnexList
    headings: Headings
    row: Sequence[Cell]
    place: Place
    today: date
    problems: list[RowProblem] = field(default_factory=list)
    child_id: str = ""
    born: date | None = None
    words: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    status: Status | None = None
    text_dates: dict[str, tuple[date, str]] = field(default_factory=dict)

    @property
    def taken(self) -> bool:
        return all(problem.taken for problem in self.problems)

    @property
    def unborn(self) -> bool:
        return bool(self.born and self.born > self.today) or (
            self.born is None and plainly(self.words.get("gender", "")) == "unborn"
        )

    def cell(self, name: str) -> Cell | None:
        place = self.headings.at.get(name)
        return self.row[place] if place is not None and place < len(self.row) else None

    def note(self, name: str | None, reason: str, value: str = "", *, taken: bool) -> None:
        column = self.headings.shown.get(name) if name else None
        self.problems.append(
            RowProblem(self.place.sheet, self.place.row_number, column, reason, value, taken)
        )  # fmt: skip


def read_row(reading: Reading) -> Reading:
    """Fills in the reading. Whatever is wrong is noted; the first wrong cell does not hide the next."""
    _refuse_formulas(reading)
    if not reading.taken:
        return reading
    _read_child_id(reading)
    reading.born = _day(reading, "date_of_birth", latest=reading.today + cells.TIME_BEFORE_BIRTH)
    for name in ("gender", "ethnicity", "disability", "no_further_action", "placement"):
        _read_code(reading, name, what=name)
    _read_code(reading, "words", what=reading.annex_list.words_are)
    for name in ("team", "worker"):
        _read_words(reading, name)
    _read_status(reading)
    return reading


def _refuse_formulas(reading: Reading) -> None:
    for name in reading.headings.at:
        cell = reading.cell(name)
        if cell is not None and cells.is_formula(cell):
            reading.note(name, cells.FORMULA, cells.shown(cell.value), taken=False)


def _read_child_id(reading: Reading) -> None:
    if (cell := reading.cell("child_id")) is None:
        reading.note("child_id", "There is no child ID in this row.", taken=False)
        return
    try:
        reading.child_id = cells.as_child_id(cell)
    except Fault as fault:
        reading.note("child_id", fault.reason, fault.shown, taken=False)


def _day(reading: Reading, name: str, latest: date | None = None) -> date | None:
    if (cell := reading.cell(name)) is None:
        return None
    try:
        found = cells.as_day(cell, today=reading.today, latest=latest)
    except Fault as fault:
        reason = fault.reason
        if name == "date_of_birth" and "future" in reason:
            reason = "This date of birth is more than nine months ahead."
        reading.note(name, reason, fault.shown, taken=False)
        return None
    if found is None:
        return None
    day, as_text = found
    if as_text:
        reading.text_dates[name] = day, cells.shown(cell.value)
    return day


def note_text_dates(reading: Reading, told: set[tuple[str, str]]) -> None:
    """Once for a column, not once for each of its thousands of rows."""
    for name, (day, text) in reading.text_dates.items():
        if (reading.place.sheet, name) not in told:
            told.add((reading.place.sheet, name))
            reading.note(name, _TEXT_DATES.format(day=in_words(day)), text, taken=True)


def _read_words(reading: Reading, name: str) -> str:
    if (cell := reading.cell(name)) is None:
        return ""
    if cells.is_excel_fault(cell):
        reason = "Excel shows a fault here, so this came in empty."
        reading.note(name, reason, cells.shown(cell.value), taken=True)
    reading.words[name] = cells.as_words(cell)
    return reading.words[name]


def _read_code(reading: Reading, name: str, *, what: str) -> None:
    if not (text := _read_words(reading, name)) or not what:
        return
    if (code := code_for(what, text)) is None:
        reading.note(name, _NOT_KNOWN[what], cells.shown(text), taken=True)
        return
    reading.codes[name] = code


def _read_status(reading: Reading) -> None:
    started_on, ended_on = _day(reading, "started_on"), _day(reading, "ended_on")
    if started_on and ended_on and ended_on < started_on:
        reason = f"This ended on {in_words(ended_on)}, before it started on {in_words(started_on)}."
        reading.note("ended_on", reason, in_words(ended_on), taken=False)
    if not reading.taken:
        return
    if started_on is None:
        reading.note("started_on", _NO_START, taken=True)
        return
    if reading.codes.get("words") == "closed" and ended_on is None:
        reading.note("ended_on", _NO_END, taken=True)
        return
    _check_against_birth(reading, started_on, ended_on)
    code = reading.codes.get("words", "")
    if reading.annex_list.kind == Kind.REFERRAL:
        code = "no_further_action" if reading.codes.get("no_further_action") == "yes" else ""
    reading.status = Status(
        reading.annex_list.kind, started_on, reading.place, ended_on, code, reading.words.get("words", ""),
        reading.codes.get("placement", ""), reading.words.get("placement", ""),
    )  # fmt: skip


def _check_against_birth(reading: Reading, started_on: date, ended_on: date | None) -> None:
    """Dates that cannot all be right, though each could be: the row comes in as the council wrote it, and says so."""
    if reading.born is None:
        return
    kind = reading.annex_list.kind
    earliest = reading.born if kind == Kind.LOOKED_AFTER else reading.born - cells.TIME_BEFORE_BIRTH
    if started_on < earliest:
        born = f"{'is due' if reading.unborn else 'was born'} on {in_words(reading.born)}"
        reason = f"This started on {in_words(started_on)}, but the child {born}."
        reading.note("started_on", f"{reason} Please check both dates.", in_words(started_on), taken=True)
    ends_at_eighteen = kind in (Kind.CHILD_PROTECTION, Kind.LOOKED_AFTER)
    age = reading.today.year - reading.born.year - (
        (reading.today.month, reading.today.day) < (reading.born.month, reading.born.day)
    )  # fmt: skip
    if ends_at_eighteen and ended_on is None and age >= ADULT_AT:
        reason = f"This person is {age} and no end date is given. Please check whether this has ended."
        reading.note("ended_on", reason, taken=True)
