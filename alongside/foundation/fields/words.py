"""Questions answered in writing: a few lines, one line, an email address, a password."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields.base import HouseField, safe_text


def _too_long(text: str, limit: int) -> None:
    if len(text) > limit:
        said = gettext("Use %(limit)s characters or fewer. You have used %(used)s.")
        raise ValidationError(said % {"limit": f"{limit:,}", "used": f"{len(text):,}"}, code="too_long")


class Words(HouseField):
    """As many lines as a person needs. Nothing they wrote is changed, save spaces at the very end.

    On a worker's page words that blame or hide are gently marked while they write (assets/words.js), but not where the
    words are somebody else's (`looked_at=False`). What families will read is looked at for its reading grade besides.
    """

    component = "textarea"
    widget = forms.Textarea

    def __init__(
        self,
        *,
        max_length: int = 20_000,
        rows: int = 6,
        looked_at: bool = True,
        for_families: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.max_length = max_length
        self.rows = rows
        self.looked_at = looked_at
        self.for_families = for_families

    def options_looked_at(self, bound: BoundField, *, heading: bool, look: str) -> dict[str, Any]:
        """The same options, and where the text is looked at while it is being written."""
        options = self.options(bound, heading=heading)
        readers = {"data-look-for": "families"} if self.for_families else {}
        return options | {"attributes": {**options["attributes"], "data-look": look, **readers}}

    def to_python(self, value: object) -> str:
        text = safe_text(value).rstrip()
        _too_long(text, self.max_length)
        return text

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        value = str(bound.value() or "")
        if value.startswith(("\n", "\r")):
            value = f"\n{value}"  # a browser drops the first line break it finds in a text area
        more = {"value": value, "rows": self.rows, "attributes": {"dir": "auto"}}
        return super().options(bound, heading=heading) | more


class Line(HouseField):
    """One line. Spaces at either end go, and a line break becomes a space."""

    widget = forms.TextInput
    input_type = "text"

    def __init__(
        self,
        *,
        max_length: int = 200,
        autocomplete: str = "off",
        width: str = "",
        spellcheck: bool | None = None,
        inputmode: str = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.max_length = max_length
        self.autocomplete = autocomplete
        self.width = width
        self.spellcheck = spellcheck
        self.inputmode = inputmode

    def to_python(self, value: object) -> str:
        text = " ".join(part.strip() for part in safe_text(value).splitlines()).strip()
        _too_long(text, self.max_length)
        return text

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        more: dict[str, Any] = {
            "value": bound.value() or "",
            "type": self.input_type,
            "autocomplete": self.autocomplete,
            "classes": f"govuk-input--width-{self.width}" if self.width else "",
            "attributes": {"dir": "auto"},
        }
        if self.spellcheck is not None:
            more["spellcheck"] = self.spellcheck
        if self.inputmode:
            more["inputmode"] = self.inputmode
        return super().options(bound, heading=heading) | more


class Email(Line):
    """One email address."""

    input_type = "email"
    when_missing = _("Write an email address, like name@example.org.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 254, "spellcheck": False, **kwargs})

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        if text:
            try:
                # Django lets “ſ” pass for an s: nothing can be sent there, and a database takes the two for one.
                validate_email(text if text.isascii() else "")
            except ValidationError:
                raise ValidationError(self.when_missing, code="email") from None
        return text


class Password(Line):
    """A password, never written back to the page and never trimmed."""

    input_type = "password"
    when_missing = "Enter your password."

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 1000, "autocomplete": "current-password", "spellcheck": False, **kwargs})

    def to_python(self, value: object) -> str:
        text = safe_text(value)
        _too_long(text, self.max_length)
        return text

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        return super().options(bound, heading=heading) | {"value": "", "attributes": {}}
