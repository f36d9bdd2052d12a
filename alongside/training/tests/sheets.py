"""Files that leave for a spreadsheet, read as somebody's spreadsheet would."""

import csv
from io import BytesIO, StringIO
from typing import Any

from openpyxl import load_workbook


def rows_of(file: Any) -> list[list[Any]]:
    """Whatever its shape; headings first."""
    assert file.status_code == 200
    assert "attachment" in file["Content-Disposition"]
    assert file["Cache-Control"] == "no-store"
    if file["Content-Type"].startswith("text/csv"):
        return list(csv.reader(StringIO(file.content.decode("utf-8-sig"), newline="")))
    sheet = load_workbook(BytesIO(file.content)).worksheets[0]
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    return [list(row) for row in sheet.iter_rows(values_only=True)]
