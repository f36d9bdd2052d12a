"""What the reader of Annex A workbooks promises. No database: it could not use one."""

import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from alongside.families.rules.annex_a import AnnexA, Kind, NotAWorkbook, read_workbook
from alongside.families.rules.annex_a.codes import code_for
from alongside.families.tests.annex_a import FAULTY, REAL

TODAY = date(2026, 11, 22)
HEADINGS = ["Child Unique ID", "Gender", "Date of Birth", "CIN Start Date", "CIN Closure Date", "Case Status"]
GOOD = ["C1", "Female", date(2015, 5, 1), date(2024, 1, 1), None, "CIN"]


def read(content: bytes | Path) -> AnnexA:
    content = content.read_bytes() if isinstance(content, Path) else content
    return read_workbook(BytesIO(content), today=TODAY)


def a_list_6(*rows: list[Any], headings: list[str] | None = None, sheet: str = "List 6") -> bytes:
    workbook = Workbook()
    worksheet = workbook.worksheets[0]
    worksheet.title = sheet
    for row in [headings or HEADINGS, *rows]:
        worksheet.append(row)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def with_parts(content: bytes, parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        kept = {name: old.read(name) for name in old.namelist()}
        for name, part in (kept | parts).items():
            new.writestr(name, part)
    return file.getvalue()


def test_every_child_of_the_real_workbook_comes_in() -> None:
    # Counted by hand: lists 3, 6, 7 and 8 have 6, 5, 7 and 5 rows, and no child is in two of them.
    found = read(REAL)
    assert len(found.children) == found.rows_read == found.rows_taken == 23
    standings = Counter(status.kind for child in found.children for status in child.statuses)
    assert standings == {Kind.REFERRAL: 6, Kind.CHILD_IN_NEED: 5, Kind.CHILD_PROTECTION: 7, Kind.LOOKED_AFTER: 5}
    assert not found.not_taken
    assert found.unknown_columns + found.missing_columns == []
    assert found.missing_sheets + found.unknown_sheets == []


def test_ids_of_the_real_workbook_are_those_another_reader_counts() -> None:
    other = load_workbook(REAL)
    cells = [row[0] for n in (3, 6, 7, 8) for row in other[f"List {n}"].iter_rows(min_row=2, values_only=True)]
    assert [child.child_id for child in read(REAL).children] == [str(cell) for cell in cells]


def test_statuses_of_the_real_workbook_have_their_dates_and_details() -> None:
    by_id = {child.child_id: child for child in read(REAL).children}
    (ended,), (open_one,) = by_id["3623204"].statuses, by_id["1373595"].statuses
    assert (ended.started_on, ended.ended_on, ended.code) == (
        date(2008, 10, 22), date(2020, 9, 22), "interim_care_order",
    )  # fmt: skip
    assert (open_one.ended_on, open_one.code, open_one.placement_code) == (None, "care_order", "foster")
    assert by_id["6537810"].worker == "Dustin Hazlett"  # the workbook has an unbreakable space between the names


def test_what_cannot_be_right_in_the_real_workbook_is_said() -> None:
    to_check = [one for one in read(REAL).to_check if one.shown != "#N/A"]
    assert [(one.sheet, one.row_number) for one in to_check] == [
        ("List 7", 4), ("List 7", 8), ("List 8", 2), ("List 8", 3), ("List 8", 4), ("List 8", 5),
    ]  # fmt: skip
    assert to_check[-1].reason == (
        "This started on 24 February 2010, but the child was born on 13 March 2018. Please check both dates."
    )


NOT_TAKEN = [
    ("List 3", 4, "There is no child ID"),
    ("List 3", 5, "There is no child ID"),
    ("List 3", 6, "There is no such day"),
    ("List 3", 7, "There is no such day"),
    ("List 3", 8, "This is text, not a date"),
    ("List 3", 9, "This cell holds a formula"),
    ("List 3", 10, "This cell holds a formula"),
    ("List 3", 11, "A child ID cannot begin with"),
    ("List 3", 12, "This date is too long ago"),
    ("List 3", 13, "This date of birth is more than nine months ahead"),
    ("List 3", 14, "This date is in the future"),
    ("List 3", 15, "This is a number, not a date"),
    ("List 3", 19, "This says the same as List 3, row 18"),
    ("List 3", 20, "A child ID cannot be longer"),
    ("list_06 CIN ", 5, "This date of birth is not the one this child has in List 3, row 3: 29 February 2016"),
    ("list_06 CIN ", 6, "This ended on 31 May 2024, before it started on 1 June 2024"),
]


def test_every_faulty_row_is_named_by_sheet_row_and_reason() -> None:
    found = read(FAULTY).not_taken
    assert [(one.sheet, one.row_number) for one in found] == [(sheet, row) for sheet, row, _ in NOT_TAKEN]
    for problem, (_, _, reason) in zip(found, NOT_TAKEN, strict=True):
        assert problem.reason.startswith(reason)


def test_the_good_rows_of_a_faulty_workbook_still_come_in() -> None:
    found = read(FAULTY)
    assert [child.child_id for child in found.children] == ["00123", "4567", "A16", "A18", "B7", "B8", "B9", "C3", "C4"]
    assert (found.rows_read, found.rows_taken) == (27, 11)
    first = found.children[0]
    assert [status.kind for status in first.statuses] == [Kind.REFERRAL, Kind.CHILD_IN_NEED, Kind.CHILD_PROTECTION]
    assert [(status.code, status.ended_on) for status in first.statuses][-1] == ("neglect", date(2024, 9, 1))


def test_rows_that_came_in_with_a_doubt_say_so() -> None:
    doubts = {(one.sheet, one.row_number): one.reason for one in read(FAULTY).to_check}
    assert doubts["List 3", 16].startswith("We do not know this way of writing a gender")
    assert doubts["List 3", 18].endswith("with the day first, as in 3 April 2015.")
    assert doubts["list_06 CIN ", 8].startswith("This is marked as closed but has no closing date")
    assert doubts["Plans", 3].startswith("There is no start date")
    assert len(doubts) == 7


def test_columns_and_sheets_nobody_knows_are_named() -> None:
    found = read(FAULTY)
    assert found.unknown_columns == [("list_06 CIN ", "Favourite colour")]
    assert found.missing_columns == [("list_06 CIN ", "Allocated Worker"), ("Plans", "Ethnicity")]
    assert (found.missing_sheets, found.unknown_sheets) == (["List 8 (looked after)"], ["Notes to self"])


def test_an_unborn_child_has_a_due_date_and_no_date_of_birth() -> None:
    unborn = next(child for child in read(FAULTY).children if child.child_id == "B7")
    assert (unborn.unborn, unborn.due_on, unborn.date_of_birth) == (True, date(2027, 1, 15), None)


@pytest.mark.parametrize(
    ("what", "written", "code"),
    [
        ("gender", "a) Male", "male"),
        ("gender", "1", "male"),
        ("gender", " m ", "male"),
        ("gender", "Martian", None),
        ("ethnicity", "WBRI - White\xa0British", "white"),
        ("ethnicity", "wbri - written our own way", "white"),
        ("legal_status", "C2: anything we like", "care_order"),
        ("legal_status", "Single\u00a0period under S20", None),
        ("disability", "b. No", "no"),
    ],
)
def test_values_are_known_in_many_spellings(what: str, written: str, code: str | None) -> None:
    assert code_for(what, written) == code


def test_a_formula_in_a_column_nobody_reads_does_no_harm() -> None:
    found = read(a_list_6([*GOOD, "=1+1"], headings=[*HEADINGS, "Age"]))
    assert found.rows_taken == 1


def test_an_id_shown_with_leading_noughts_keeps_them() -> None:
    workbook = load_workbook(BytesIO(a_list_6([42, *GOOD[1:]])))
    workbook["List 6"]["A2"].number_format = "000000"
    workbook.save(file := BytesIO())
    assert [child.child_id for child in read(file.getvalue()).children] == ["000042"]


def test_progress_is_told_as_rows_are_read() -> None:
    told: list[tuple[int, int]] = []
    rows = [[f"C{n}", *GOOD[1:]] for n in range(450)]
    content = BytesIO(a_list_6(*rows))
    read_workbook(content, today=TODAY, on_progress=lambda read, of_about: told.append((read, of_about)))
    assert [read for read, _ in told] == [200, 400, 450]
    assert all(read <= of_about for read, of_about in told)


OLE = bytes.fromhex("d0cf11e0a1b11ae1")
DTD = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>'


def a_zip(parts: dict[str, bytes]) -> bytes:
    with zipfile.ZipFile(file := BytesIO(), "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


REFUSED: dict[str, Callable[[], bytes]] = {
    "The file is empty": lambda: b"",
    "not an Excel workbook": lambda: b"Child Unique ID,Gender\n1,F\n",
    "damaged or was cut short": lambda: REAL.read_bytes()[:9000],
    "damaged or was": lambda: b"PK\x03\x04 and then nothing",
    "damaged": lambda: with_parts(REAL.read_bytes(), {"xl/sharedStrings.xml": b"<sst><si>"}),
    "locked with a password": lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "older kind of Excel file": lambda: OLE + b"\0" * 600 + "Workbook".encode("utf-16-le"),
    "larger than 25 MB": lambda: b"PK" + b"\0" * (25 * 1024 * 1024),
    "unpacks to far more": lambda: with_parts(REAL.read_bytes(), {"xl/media/big.bin": b"\0" * (201 * 1024 * 1024)}),
    "holds macros": lambda: with_parts(REAL.read_bytes(), {"xl/vbaProject.bin": OLE}),
    "holds macros, which": lambda: with_parts(REAL.read_bytes(), {"xl/macrosheets/sheet1.xml": b"<macrosheet/>"}),
    "not an Excel": lambda: a_zip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"}),
    "instructions that no Excel workbook needs": lambda: with_parts(REAL.read_bytes(), {"xl/workbook.xml": DTD}),
    "instructions that no": lambda: with_parts(REAL.read_bytes(), {"xl/styles.xml": DTD.decode().encode("utf-16")}),
    "None of the sheets is list 3, 6, 7 or 8": lambda: a_list_6(["Milk"], headings=["To do"], sheet="Shopping"),
}


@pytest.mark.parametrize("because", REFUSED)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(because: str) -> None:
    with pytest.raises(NotAWorkbook, match=because) as refusal:
        read(REFUSED[because]())
    assert refusal.value.sentence.endswith(".")


def test_a_sheet_that_claims_a_row_beyond_excel_does_not_keep_us_for_ever() -> None:
    sheet = zipfile.ZipFile(BytesIO(a_list_6(GOOD))).read("xl/worksheets/sheet1.xml")
    far = sheet.replace(b'r="2"', b'r="99999999999"')
    assert read(with_parts(a_list_6(GOOD), {"xl/worksheets/sheet1.xml": far})).rows_read == 0


ANYTHING = st.one_of(
    st.none(), st.booleans(), st.floats(allow_nan=False, allow_infinity=False), st.integers(-(10**18), 10**18),
    st.dates(date(1900, 1, 1), date(9999, 12, 31)), st.times(), st.sampled_from(["=1/0", "#N/A", "31/02/2015", "'"]),
    st.text(max_size=80).filter(lambda text: not ILLEGAL_CHARACTERS_RE.search(text)),
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(rows=st.lists(st.lists(ANYTHING, min_size=6, max_size=7), max_size=4))
def test_whatever_the_cells_hold_each_row_comes_in_or_says_why(rows: list[list[Any]]) -> None:
    found = read(a_list_6(GOOD, *rows))
    rows_out = {(one.sheet, one.row_number) for one in found.not_taken}
    assert found.rows_read == found.rows_taken + len(rows_out)
    assert found.children[0].child_id == "C1"


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(part=st.integers(0, 30), at=st.integers(0, 4000), put=st.binary(max_size=6))
def test_a_spoilt_workbook_is_read_or_refused_and_never_worse(part: int, at: int, put: bytes) -> None:
    names = zipfile.ZipFile(REAL).namelist()
    name = names[part % len(names)]
    was = zipfile.ZipFile(REAL).read(name)
    at %= max(len(was), 1)
    spoilt = with_parts(REAL.read_bytes(), {name: was[:at] + put + was[at + len(put) :]})
    with suppress(NotAWorkbook):
        assert read(spoilt).rows_read <= 23
