"""What every field shares: a label, a hint, a sentence when it is left empty, and a GOV.UK component to show it."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alongside.foundation.languages import Said

CANNOT_BE_SAVED = _("This text has a character that cannot be saved. Delete any strange symbol and try again.")


def safe_text(value: object) -> str:
    """Text the database can hold: lines end in one way, and a NUL or half a character is refused with a sentence."""
    text = ("" if value is None else str(value)).replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValidationError(CANNOT_BE_SAVED, code="character")
    return text


class HouseField(forms.Field):
    """A question. `required_words` is what we say when it is left empty."""

    component: ClassVar[str] = "input"
    has_legend: ClassVar[bool] = False
    when_missing: ClassVar[Said] = _("Write an answer.")

    def __init__(
        self,
        *,
        label: Said,
        hint: Said = "",
        required: bool = True,
        required_words: Said = "",
        say_optional: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(label=label, help_text=hint, required=required, **kwargs)
        self.say_optional = say_optional
        self.error_messages["required"] = required_words or self.when_missing

    @property
    def required_words(self) -> str:
        return str(self.error_messages["required"])

    def anchor(self, bound: BoundField) -> str:
        """The id of the first thing a person can fill in, for the error summary to lead to."""
        return bound.auto_id

    def question(self) -> str:
        if self.say_optional and not self.required:
            return gettext("%(question)s (optional)") % {"question": self.label}
        return str(self.label)

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        """The options of the GOV.UK component that shows this question, with its answer and its error."""
        kind = "fieldset__legend" if self.has_legend else "label"
        title = {
            "text": self.question(),
            "classes": f"govuk-{kind}--{'l' if heading else 's'}",
            "isPageHeading": heading,
        }
        options: dict[str, Any] = {"id": bound.auto_id, "idPrefix": bound.auto_id, "name": bound.html_name}
        options |= {"fieldset": {"legend": title}} if self.has_legend else {"label": title}
        if bound.help_text:
            options["hint"] = {"text": bound.help_text}
        if bound.errors:
            options["errorMessage"] = {"text": bound.errors[0]}
        return options

    def shown(self, value: object) -> str:
        """A saved or posted answer as a person would read it, for setting two versions beside each other."""
        return "" if value is None else str(value)
