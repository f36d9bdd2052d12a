"""Questions answered by choosing: one of a few, several, yes or no, one of many."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields.base import HouseField, safe_text
from alongside.foundation.languages import Said

YES, NO, CHOOSE_ONE = _("Yes"), _("No"), _("Choose one")
Pairs = Iterable[tuple[Any, Any]]


class _Choosing(HouseField):
    """`choices` are (answer, words) pairs; `hints` add a line under an answer; `coerce` makes the answer's value."""

    has_legend = True
    when_missing = _("Choose an answer.")

    def __init__(
        self,
        *,
        choices: Pairs = (),
        hints: Mapping[Any, Said] | None = None,
        coerce: Callable[[str], Any] = str,
        empty: Any = "",
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.choices: Sequence[tuple[Any, Any]] = list(choices)
        self.hints = {str(answer): hint for answer, hint in (hints or {}).items()}
        self.coerce = coerce
        self.empty = empty

    def _known(self, value: object) -> str:
        text = safe_text(value)
        if text not in {str(answer) for answer, _ in self.choices}:
            raise ValidationError(_("Choose one of the answers on this page."), code="unknown")
        return text

    def to_python(self, value: object) -> Any:
        return self.coerce(self._known(value)) if value not in (None, "") else self.empty

    def validate(self, value: Any) -> None:
        if self.required and value == self.empty:
            raise ValidationError(self.required_words, code="required")

    def _items(self, chosen: set[str]) -> list[dict[str, Any]]:
        return [
            {
                "value": str(answer),
                "text": str(words),
                "checked": str(answer) in chosen,
                "hint": {"text": self.hints[str(answer)]} if str(answer) in self.hints else None,
            }
            for answer, words in self.choices
        ]

    def shown(self, value: object) -> str:
        said = {str(answer): str(words) for answer, words in self.choices}
        return said.get(str(value), "") if value not in (None, "") else ""


class Choice(_Choosing):
    """Choose one: radio buttons."""

    component = "radios"
    widget = forms.RadioSelect

    def __init__(self, *, inline: bool = False, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.inline = inline

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        chosen = {str(bound.value())} if bound.value() not in (None, "") else set()
        more = {"items": self._items(chosen), "classes": "govuk-radios--inline" if self.inline else ""}
        return super().options(bound, heading=heading) | more


class YesNo(Choice):
    """Yes or no; None when not answered."""

    when_missing = _("Choose yes or no.")

    def __init__(self, *, yes: Said = YES, no: Said = NO, **kwargs: Any) -> None:
        kwargs.setdefault("inline", True)
        super().__init__(
            choices=[("yes", yes), ("no", no)], coerce=lambda answer: answer == "yes", empty=None, **kwargs
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value

    def to_python(self, value: object) -> Any:
        return super().to_python(self.prepare_value(value))

    def shown(self, value: object) -> str:
        return super().shown(self.prepare_value(value))


class Choices(_Choosing):
    """Choose as many as are true: tick boxes. The answer is a list."""

    component = "checkboxes"
    widget = forms.CheckboxSelectMultiple
    when_missing = _("Choose at least one.")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"empty": [], **kwargs})

    def to_python(self, value: object) -> Any:
        picked = value if isinstance(value, list | tuple) else [value] if value else []
        return [self.coerce(self._known(one)) for one in picked]

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        value = bound.value() or []
        chosen = {str(one) for one in (value if isinstance(value, list | tuple | set) else [value])}
        return super().options(bound, heading=heading) | {"items": self._items(chosen)}

    def shown(self, value: object) -> str:
        picked = value if isinstance(value, list | tuple | set) else []
        return ", ".join(super(Choices, self).shown(one) for one in picked)


class Pick(_Choosing):
    """Choose one of many: a drop-down list with an empty first line."""

    component = "select"
    has_legend = False
    widget = forms.Select
    when_missing = _("Choose one from the list.")

    def __init__(self, *, first: Said = CHOOSE_ONE, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.first = first

    def options(self, bound: BoundField, *, heading: bool = False) -> dict[str, Any]:
        value = bound.value()
        items: list[dict[str, Any]] = [{"value": "", "text": self.first}]
        items += [
            {"value": str(answer), "text": str(words), "selected": value is not None and str(answer) == str(value)}
            for answer, words in self.choices
        ]
        return super().options(bound, heading=heading) | {"items": items}
