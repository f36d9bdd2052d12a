"""Lists that leave for a spreadsheet, and lists that come from one."""

import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from alongside.foundation import reading_lists
from alongside.foundation.reading_lists import NotAList, read_list
from alongside.foundation.spreadsheets import Spreadsheet, as_csv, as_spreadsheet, as_xlsx, csv_cell

FORMULAS = "=+-@"
HARMFUL = ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "  =1", "\n=HYPERLINK(1)", "＝1", "\u200b=1", "﹦1", "%0A=1", "|x"]


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def xlsx_rows(content: bytes) -> list[list[Any]]:
    return [list(row) for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows()]


@pytest.mark.parametrize("typed", HARMFUL)
def test_no_cell_is_a_formula(typed: str) -> None:
    assert csv_cell(typed).startswith("'")
    [cell] = xlsx_rows(as_xlsx(["Said"], [[typed]]))[1]
    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_where_cells_end_at_semicolons_none_begins_a_formula_either() -> None:
    assert csv_cell("one;=1+1") == "one;'=1+1"


def test_numbers_and_days_stay_what_they_are() -> None:
    moment = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    row: list[Any] = [-5, Decimal("-50.00"), date(2025, 12, 31), moment, True, None, float("nan"), date(1850, 1, 2)]
    assert csv_rows(as_csv(["a"], [row]))[1] == [
        "-5", "-50.00", "2025-12-31", "2026-07-01 10:30", "yes", "", "", "1850-01-02"
    ]  # fmt: skip
    read = [cell.value for cell in xlsx_rows(as_xlsx(["a"] * 8, [row]))[1]]
    assert read == [-5, -50, datetime(2025, 12, 31), datetime(2026, 7, 1, 10, 30), "yes", None, None, "1850-01-02"]  # noqa: DTZ001 (a workbook knows no time zones)


def test_a_csv_says_that_it_is_utf_8_and_ends_its_lines_as_spreadsheets_do() -> None:
    content = as_csv(["Name"], [["Zoë"]])
    assert content == b'\xef\xbb\xbf"Name"\r\n"Zo\xc3\xab"\r\n'


ANYTHING = st.one_of(
    st.text(max_size=60), st.integers(-(10**12), 10**12), st.none(), st.booleans(),
    st.dates(date(1900, 3, 1), date(9999, 1, 1)), st.floats(), st.sampled_from(HARMFUL),
)  # fmt: skip


@given(st.lists(st.lists(ANYTHING, min_size=3, max_size=3), max_size=4))
@example([["#N/A", "\ud800", "\x00=1"]])
def test_whatever_people_wrote_nothing_is_worked_out_and_nothing_is_out_of_its_cell(rows: list[list[Any]]) -> None:
    heads = ["one", "two", "three"]
    in_csv = csv_rows(as_spreadsheet(Spreadsheet.CSV, heads, rows))
    assert [len(row) for row in in_csv] == [3] * (len(rows) + 1)
    for said, row in zip(rows, in_csv[1:], strict=True):
        for value, cell in zip(said, row, strict=True):
            assert not isinstance(value, str) or cell[:1] not in FORMULAS or cell == ""
            assert not any(ord(letter) < 32 for letter in cell)
    in_excel = [cell for row in xlsx_rows(as_spreadsheet(Spreadsheet.XLSX, heads, rows)) for cell in row]
    assert {cell.data_type for cell in in_excel} <= {"s", "n", "d"}


# -------------------------------------------------------------------------------------------------------- coming in

TEXT = "Name;Email\r\nZoë Imaginary;zoe@school.example\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_a_csv_is_read_however_it_was_saved(encoding: str, separator: str) -> None:
    read = read_list(TEXT.replace(";", separator).encode(encoding))
    assert read.heads == ("Name", "Email")
    assert [(line.number, line.cells) for line in read.lines] == [(2, ("Zoë Imaginary", "zoe@school.example"))]


def test_quotes_empty_rows_and_odd_characters_are_no_trouble() -> None:
    read = read_list(b'sep=,\r\nName,Email\r\n,\r\n\r\n"O\'Madeup, ""Jo""",a\x00b\r\n')
    assert [line.cells for line in read.lines] == [('O\'Madeup, "Jo"', "a b")]


def test_a_workbook_is_read_with_its_days() -> None:
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.append(["Email", "Day", "Number"])
    sheet.append(["a@school.example", datetime(2025, 12, 31), 7.0])  # noqa: DTZ001 (a workbook knows no time zones)
    workbook.save(file := BytesIO())
    assert read_list(file.getvalue()).lines[0].cells == ("a@school.example", "2025-12-31", "7")


def test_what_we_wrote_comes_back_as_it_was() -> None:
    rows = [["-3 to +3", "plain"], ["=1+1", "'quoted'"]]
    for shape in Spreadsheet:
        read = read_list(as_spreadsheet(shape, ["one", "two"], rows))
        assert [list(line.cells) for line in read.lines] == rows


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b"", "empty"),
        (b"\x00\x00 \r\n", "empty"),
        (b"Name,Email\r\n", "empty"),
        (b"only this\r\n", "first row"),
        (b"Name,Email\r\n" + b"a,b\r\n" * (reading_lists.MOST_ROWS + 1), "more than 2,000 rows"),
        (b"a" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
        (b'Name,Email\r\n"' + b"x" * 200_000, "not a list"),
        (b"PK\x03\x04 and then nothing", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "older kind of Excel"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(content: bytes, because: str) -> None:
    with pytest.raises(NotAList, match=because) as refusal:
        read_list(content)
    assert refusal.value.sentence.endswith(".")


@given(st.binary(max_size=300))
def test_any_file_at_all_is_read_or_refused(content: bytes) -> None:
    try:
        read = read_list(content)
    except NotAList:
        return
    assert not any("\x00" in cell for line in read.lines for cell in line.cells)
