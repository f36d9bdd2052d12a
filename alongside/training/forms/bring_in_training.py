"""Which list to bring in, and what is in it."""

from typing import Any

from django.core.exceptions import ValidationError

from alongside.foundation.fields import Choice, Upload
from alongside.foundation.forms import HouseForm
from alongside.foundation.reading_lists import MEGABYTES, NotAList, read_list
from alongside.training.rules.bringing_in import headings_of
from alongside.training.states import ImportKind


class BringInTraining(HouseForm):
    """One file. What is plainly not such a list is said here, before anything is kept."""

    kind = Choice(
        label="What is in the list?", choices=ImportKind.choices, required_words="Choose what is in the list."
    )
    list_file = Upload(
        label="The list",
        hint="Saved in your spreadsheet as CSV, or as an Excel workbook. Up to 2,000 rows.",
        endings=[".csv", ".xlsx", ".txt"],
        megabytes=MEGABYTES,
        required_words="Choose the list.",
    )

    def clean_list_file(self) -> Any:
        """What was read of it stands in `cleaned_data["read"]`."""
        file = self.cleaned_data["list_file"]
        try:
            self.cleaned_data["read"] = read_list(file.read())
        except NotAList as refusal:
            raise ValidationError(refusal.sentence, code="not_a_list") from None
        return file

    def clean(self) -> dict[str, Any]:
        """A column that has to be there is asked for by its name."""
        kind, read = self.cleaned_data.get("kind"), self.cleaned_data.get("read")
        if kind and read:
            for missing in headings_of(ImportKind(kind), read.heads).missing:
                self.add_error("list_file", f"The column “{missing}” is missing from this list.")
        return self.cleaned_data
