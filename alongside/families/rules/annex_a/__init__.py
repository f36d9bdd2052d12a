"""Reads the Ofsted Annex A workbook that every English council can export. No database, no clock."""

from alongside.families.rules.annex_a.reading import read_workbook
from alongside.families.rules.annex_a.shapes import AnnexA, ChildRow, Kind, NotAWorkbook, Place, RowProblem, Status

__all__ = ["AnnexA", "ChildRow", "Kind", "NotAWorkbook", "Place", "RowProblem", "Status", "read_workbook"]
