"""Reads the Ofsted Annex A workbook that every English council can export. No database, no clock."""

from alongside.families.rules.annex_a.cells import in_words
from alongside.families.rules.annex_a.reading import check_workbook, read_workbook
from alongside.families.rules.annex_a.reporting import as_report
from alongside.families.rules.annex_a.shapes import AnnexA, ChildRow, Kind, Place, RowProblem, Status
from alongside.foundation.workbooks import NotAWorkbook

__all__ = [
    "AnnexA",
    "ChildRow",
    "Kind",
    "NotAWorkbook",
    "Place",
    "RowProblem",
    "Status",
    "as_report",
    "check_workbook",
    "in_words",
    "read_workbook",
]
