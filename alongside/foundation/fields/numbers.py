"""Questions answered with a whole number or with a file."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields.base import HouseField, safe_text

NOT_WHOLE = _("Enter a whole number, like 12.")


class Whole(HouseField):
    """A whole number, with the smallest and largest that make sense."""

    widget = forms.TextInput
    when_missing = _("Enter a number.")

    def __init__(self, *, smallest: int = 0, largest: int = 1_000_000, width: str = "5", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.smallest = smallest
        self.largest = largest
        self.width = width

    def to_python(self, value: object) -> int | None:
        text = safe_text(value).replace(",", "").replace(" ", "").strip()
        if not text:
            return None
        digits = text.removeprefix("-")
        if not digits.isdecimal() or len(digits) > 12:
            raise ValidationError(NOT_WHOLE, code="not_whole")
        number = int(text)
        if number < self.smallest or number > self.largest:
            between = gettext("Enter a number from %(smallest)s to %(largest)s.")
            ends = {"smallest": f"{self.smallest:,}", "largest": f"{self.largest:,}"}
            raise ValidationError(between % ends, code="out_of_range")
        return number

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        value = bound.value()
        more = {
            "value": "" if value is None else str(value),
            "inputmode": "numeric",
            "autocomplete": "off",
            "classes": f"govuk-input--width-{self.width}",
        }
        return super().options(bound, heading=heading) | more


class Upload(HouseField, forms.FileField):
    """One file. `endings` are the file types we can read, such as [".xlsx"]."""

    component = "file-upload"
    widget = forms.FileInput
    when_missing = _("Choose a file.")

    def __init__(self, *, endings: list[str] | None = None, megabytes: int = 5, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.endings = endings or []
        self.megabytes = megabytes
        self.error_messages["empty"] = _("The file you chose is empty. Choose another file.")
        self.error_messages["invalid"] = self.when_missing
        self.error_messages["missing"] = self.when_missing

    def to_python(self, value: Any) -> Any:
        file = cast("UploadedFile[Any] | None", super().to_python(value))
        if file is None:
            return None
        if (file.size or 0) > self.megabytes * 1024 * 1024:
            said = gettext("The file must be smaller than %(megabytes)s MB.")
            raise ValidationError(said % {"megabytes": self.megabytes}, code="too_big")
        name = (file.name or "").lower()
        if self.endings and not name.endswith(tuple(self.endings)):
            said = gettext("Choose a file that ends in %(endings)s.")
            raise ValidationError(said % {"endings": ", ".join(self.endings)}, code="ending")
        return file

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        accept = {"attributes": {"accept": ",".join(self.endings)}} if self.endings else {}
        return super().options(bound, heading=heading) | accept
