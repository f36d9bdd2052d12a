"""From when until when charges are listed."""

from typing import Any

from alongside.foundation.fields import Choice, Day
from alongside.foundation.forms import HouseForm
from alongside.foundation.spreadsheets import Spreadsheet


class ChargesFrom(HouseForm):
    """Two days, both with them."""

    first = Day(label="From", hint="For example, 1 4 2026", required_words="Say from which day.")
    last = Day(label="Until", required_words="Say until which day.")
    shape = Choice(
        label="As",
        choices=[(Spreadsheet.XLSX.value, "An Excel workbook"), (Spreadsheet.CSV.value, "CSV")],
        required_words="Choose what kind of file.",
    )

    def clean(self) -> dict[str, Any]:
        """The days run forward."""
        first, last = self.cleaned_data.get("first"), self.cleaned_data.get("last")
        if first and last and last < first:
            self.add_error("last", "The last day is before the first.")
        return self.cleaned_data
