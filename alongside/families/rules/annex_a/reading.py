"""Reads a whole Annex A workbook: every list we know, every row, and one child for each council ID."""

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO, cast

from openpyxl import Workbook

from alongside.families.rules.annex_a import columns
from alongside.families.rules.annex_a.cells import LONGEST_SHOWN, Cell, as_words, is_blank
from alongside.families.rules.annex_a.columns import LISTS, AnnexList, Headings
from alongside.families.rules.annex_a.merging import refuse_against, with_row
from alongside.families.rules.annex_a.rows import Reading, note_text_dates, read_row
from alongside.families.rules.annex_a.shapes import AnnexA, ChildRow, Place, RowProblem
from alongside.foundation.workbooks import DAMAGED, NotAWorkbook, open_workbook

MOST_ROWS = 200_000
LAST_ROW_OF_EXCEL = 1_048_576
WIDEST = 120
EVERY_SO_OFTEN = 200

MEGABYTES = 25
TOO_BIG = "The file is larger than {} MB. Take out the lists that are not needed (3, 6, 7 and 8 are) and try again."
NO_LISTS = "None of the sheets is list 3, 6, 7 or 8 of Annex A. Choose the workbook made for Annex A."
NO_HEADINGS = "No row of headings was found at the top of this sheet, so it was not read."
NO_ID_COLUMN = "No column of child IDs was found in this sheet, so it was not read."

Progress = Callable[[int, int], None]
Row = tuple[int, Sequence[Cell]]


def read_workbook(file: BinaryIO, *, today: date, on_progress: Progress | None = None) -> AnnexA:
    """The children of lists 3, 6, 7 and 8, and every row that could not be taken; or NotAWorkbook.

    `on_progress(read, of_about)` is called every few hundred rows: the second figure is what the sheets say of
    their own length, so it is only about right.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # openpyxl warns of styles and pictures we never look at
        workbook = open_workbook(file, megabytes=MEGABYTES, too_big=TOO_BIG)
        try:
            return _WorkbookReader(workbook, today, on_progress).read()
        except NotAWorkbook:
            raise
        except Exception as error:  # a broken sheet shows only while its rows are read
            raise NotAWorkbook(DAMAGED) from error
        finally:
            workbook.close()


def check_workbook(file: BinaryIO) -> None:
    """Refuse at once what is plainly not an Annex A workbook; most of the reading is still to come."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        workbook = open_workbook(file, megabytes=MEGABYTES, too_big=TOO_BIG)
        try:
            _WorkbookReader(workbook, date.min, None).our_sheets()
        except NotAWorkbook:
            raise
        except Exception as error:  # as above
            raise NotAWorkbook(DAMAGED) from error
        finally:
            workbook.close()


class _WorkbookReader:
    """Holds what has been read so far."""

    def __init__(self, workbook: Workbook, today: date, on_progress: Progress | None) -> None:
        self.workbook = workbook
        self.today = today
        self.on_progress = on_progress
        self.found = AnnexA()
        self.by_id: dict[str, ChildRow] = {}
        self.told_of_text_dates: set[tuple[str, str]] = set()
        self.of_about = 0

    def read(self) -> AnnexA:
        sheets = self.our_sheets()
        here = {annex_list.number for _, annex_list in sheets}
        self.found.missing_sheets = [one.title for one in LISTS if one.number not in here]
        self.of_about = sum(min(self.workbook[title].max_row or 1, MOST_ROWS) for title, _ in sheets)
        # The list that says most of a child's standing comes last, so that its team and worker are the ones kept.
        for title, annex_list in sorted(sheets, key=lambda one: one[1].number):
            self._read_sheet(title, annex_list)
        self.found.children = list(self.by_id.values())
        self._tell_progress(self.found.rows_read)
        return self.found

    def our_sheets(self) -> list[tuple[str, AnnexList]]:
        """The sheets that hold a list we read."""
        if sheets := list(self._our_sheets()):
            return sheets
        raise NotAWorkbook(NO_LISTS)

    def _tell_progress(self, of_about: int) -> None:
        if self.on_progress:
            self.on_progress(self.found.rows_read, max(of_about, self.found.rows_read))

    def _our_sheets(self) -> Iterator[tuple[str, AnnexList]]:
        ours = {one.number: one for one in LISTS}
        for sheet in self.workbook.worksheets:
            number = columns.list_by_name(sheet.title)
            top = (row for _, row in self._rows(sheet.title, only=columns.ROWS_ABOVE_HEADINGS)) if not number else ()
            by_headings = next((one for row in top if (one := columns.list_by_headings(_texts(row)))), None)
            if found := (ours.get(number) if number else by_headings):
                yield sheet.title, found
            elif not number:
                self.found.unknown_sheets.append(sheet.title)

    def _rows(self, title: str, only: int = LAST_ROW_OF_EXCEL) -> Iterator[Row]:
        sheet = self.workbook[title]
        sheet.reset_dimensions()  # what a sheet says of its own size is sometimes wrong, and would hide rows
        rows = cast(Iterable[Sequence[Cell]], sheet.iter_rows(max_col=WIDEST))
        for row_number, row in enumerate(rows, start=1):
            if row_number > only:
                return
            yield row_number, row

    def _read_sheet(self, title: str, annex_list: AnnexList) -> None:
        rows = self._rows(title)
        if (headings := self._headings(title, annex_list, rows)) is None:
            return
        read = 0
        blank: Sequence[Cell] = ()
        for row_number, row in rows:
            if row is blank or all(is_blank(cell) for cell in row):
                blank = row  # openpyxl gives the same row for every gap, and a gap can be a million rows long
                continue
            read += 1
            if read > MOST_ROWS:
                raise NotAWorkbook(f"The sheet “{title}” has more than {MOST_ROWS:,} rows, so nothing was read.")
            place = Place(title, row_number)
            self._take(read_row(Reading(annex_list, headings, row, place, self.today)))

    def _headings(self, title: str, annex_list: AnnexList, rows: Iterator[Row]) -> Headings | None:
        last = 0
        for last, row in rows:
            if headings := columns.find_headings(_texts(row), last, annex_list):
                self.found.unknown_columns += [(title, text[:LONGEST_SHOWN]) for text in headings.unknown]
                self.found.missing_columns += [(title, heading) for heading in headings.missing_of(annex_list)]
                if "child_id" in headings.at:
                    return headings
                self.found.problems.append(RowProblem(title, last, None, NO_ID_COLUMN))
                return None
            if last >= columns.ROWS_ABOVE_HEADINGS:
                break
        self.found.problems.append(RowProblem(title, max(last, 1), None, NO_HEADINGS))
        return None

    def _take(self, reading: Reading) -> None:
        known = self.by_id.get(reading.child_id) or ChildRow(reading.child_id, reading.place)
        if reading.taken:
            refuse_against(known, reading)
        if reading.taken:
            note_text_dates(reading, self.told_of_text_dates)
            self.by_id[reading.child_id] = with_row(known, reading)
        # A row that stays out needs only the reasons it stays out.
        self.found.problems += [one for one in reading.problems if reading.taken or not one.taken]
        self.found.rows_taken += reading.taken
        self.found.rows_read += 1
        if self.found.rows_read % EVERY_SO_OFTEN == 0:
            self._tell_progress(self.of_about)


def _texts(row: Sequence[Cell]) -> list[str]:
    return [as_words(cell) for cell in row]
