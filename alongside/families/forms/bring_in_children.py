"""Which workbook to bring children in from."""

from typing import Any

from django.core.exceptions import ValidationError

from alongside.families.rules.annex_a import NotAWorkbook, check_workbook
from alongside.foundation.fields import Upload
from alongside.foundation.forms import HouseForm


class BringInChildren(HouseForm):
    """One file. What is plainly not an Annex A workbook is said here, before anything is kept."""

    workbook = Upload(
        label="Annex A workbook",
        hint="The Excel file that your children’s system makes for Ofsted. It ends in .xlsx.",
        endings=[".xlsx"],
        megabytes=25,
        required_words="Choose the Annex A workbook.",
    )

    def clean_workbook(self) -> Any:
        file = self.cleaned_data["workbook"]
        try:
            check_workbook(file)
        except NotAWorkbook as refusal:
            raise ValidationError(refusal.sentence, code="not_a_workbook") from None
        file.seek(0)
        return file
