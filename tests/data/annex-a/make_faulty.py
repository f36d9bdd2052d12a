"""Makes faulty_annex_a.xlsx, a workbook with every fault the reader must name: `python make_faulty.py [FILE]`.

Everybody in it is made up. Each faulty row says in its team column what is wrong with it.
"""

import sys
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
LIST_3 = ["Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Referral", "Referral Source",
          "Referral NFA?", "Number of Referrals in Last 12 Months", "Allocated Team", "Allocated Worker"]  # fmt: skip
LIST_6 = ["CHILD  UNIQUE ID ", "gender", "Ethnicity\xa0", "Date of Birth", "Age", "Does the child have a disability",
          "CiN Start Date", "CIN Closure Date", "Case Status", "Favourite colour", "Allocated Team"]  # fmt: skip
LIST_7 = ["Child Unique ID", "Gender", "Date of Birth", "Does the Child have a Disability",
          "Child Protection Plan Start Date", "Latest Category of Abuse", "Child Protection Plan End Date",
          "Allocated Team", "Allocated Worker"]  # fmt: skip
WBRI = "a) WBRI"


def make_faulty(file: Path) -> None:
    workbook = Workbook()
    workbook.remove(workbook.active or workbook.create_sheet())
    _list_3(workbook.create_sheet("List 3"))
    _list_6(workbook.create_sheet("list_06 CIN "))
    _list_7(workbook.create_sheet("Plans"))
    workbook.create_sheet("Notes to self").append(["Ring", "the", "data", "team"])
    workbook.save(file)


def _list_3(sheet: Worksheet) -> None:
    sheet.append(LIST_3)
    referred = date(2024, 5, 1)

    def row(child_id: object, born: object, team: str, on: object = referred, gender: object = "F") -> None:
        sheet.append([child_id, gender, WBRI, born, "=TODAY()-D2", on, "q) 6: Police", "No", 0, team, "Pat Made-up"])

    row("00123", date(2015, 1, 25), "good: an ID with leading noughts")  # row 2
    row(4567.0, date(2016, 2, 29), "good: an ID kept as a number")
    row(None, date(2015, 1, 25), "no ID")
    row("   ", date(2015, 1, 25), "an ID of spaces")
    row("A6", "31/02/2015", "a day that never was")  # row 6
    row("A7", "31 February", "a day that never was, in words")
    row("A8", "not known", "text for a date")
    row("A9", date(2015, 1, 25), "a formula", on="=TODAY()")
    row("=1+1", date(2015, 1, 25), "a formula for an ID")
    row("@A11", date(2015, 1, 25), "an ID that begins like a formula")
    row("A12", date(1900, 1, 1), "a date of birth too long ago")
    row("A13", date(2035, 1, 1), "a date of birth far ahead")
    row("A14", date(2015, 1, 25), "a referral in the future", on=date(2031, 1, 1))
    row("A15", 42029, "a number for a date")
    row("A16", date(2015, 1, 25), "good, but the gender is written in a way nobody knows", gender="Purple")
    sheet.append([])
    row("A18", "03/04/2015", "good: a date written as text")  # row 18
    row("A18", "03/04/2015", "the same row twice")
    row("A" * 60, date(2015, 1, 25), "an ID too long")


def _list_6(sheet: Worksheet) -> None:
    sheet.append(["Annex A, list 6, made for the inspection"])
    sheet.append([])
    sheet.append(LIST_6)
    started = date(2024, 6, 1)

    def row(
        child_id: object, born: object, team: object, ended: object = None, status: str = "CIN", on: object = started
    ) -> None:
        sheet.append([child_id, "b) Female", WBRI, born, 9, "1", on, ended, status, "blue", team])

    row("00123", date(2015, 1, 25), "good: the child of list 3")  # row 4
    row("4567", date(2016, 3, 1), "another date of birth than in list 3")
    row("B6", date(2014, 4, 4), "ended before it started", ended=date(2024, 5, 31))
    row("B7", date(2027, 1, 15), "good: an unborn child with a due date", on=date(2026, 9, 1))
    row("B8", None, "good, but closed without a closing date", status="Closed")
    row("B9", date(2014, 4, 4), "#N/A", status="Wobbly")  # good, but with two things to check


def _list_7(sheet: Worksheet) -> None:
    sheet.append(LIST_7)
    started = date(2024, 7, 1)
    sheet.append(["00123", "2", date(2015, 1, 25), "b) No", started, "NEG", date(2024, 9, 1), "good", "Pat Made-up"])
    sheet.append(["C3", "1 - Male", date(2019, 1, 1), "Y", None, "NEG", None, "good, but no start date", None])
    sheet.append(["C4", "M", date(2022, 1, 1), "N", date(2019, 1, 1), "NEG", None, "good: begun before birth", None])


if __name__ == "__main__":
    make_faulty(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "faulty_annex_a.xlsx")
