"""A form that loses nothing: filled from what is saved or kept, and told when somebody else saved meanwhile."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from alongside.foundation.fields import HouseField

CHANGED_MEANWHILE = _(
    "Somebody else saved this page while you were writing. Nothing is lost. "
    "Read both versions, change yours if you need to, and save again."
)


@dataclass(frozen=True)
class TwoVersions:
    """One question answered differently by two people."""

    label: str
    theirs: str
    yours: str


class HouseForm(forms.Form):
    """Questions on one page.

    `current` holds the saved answers by field name: the form opens filled with them and notices when they change.
    `kept` holds what was typed before a sign-out: the form opens filled with that, not yet checked.
    """

    def __init__(
        self,
        data: Any = None,
        files: Any = None,
        *,
        current: Mapping[str, Any] | None = None,
        kept: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        self.current = current
        self.kept = kept
        self.two_versions: list[TwoVersions] = []
        kwargs["initial"] = {**(current or {}), **(kwargs.get("initial") or {})}
        super().__init__(data, files, **kwargs)

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        name = self.add_prefix(field_name)
        if self.kept is not None and not field.widget.value_omitted_from_data(self.kept, {}, name):
            return field.widget.value_from_datadict(self.kept, {}, name)
        return super().get_initial_for_field(field, field_name)

    @property
    def seen(self) -> str:
        """What the writer has seen of the saved answers; the page carries it, hidden, and posts it back."""
        posted = self.data if self.is_bound else self.kept or {}
        if not self.two_versions and (before := str(posted.get(self.add_prefix("seen")) or "")):
            return before
        return fingerprint({name: self._saved(name) for name in self._watched()})

    def changed_meanwhile(self) -> list[TwoVersions]:
        """The questions somebody else answered since this writer opened the page, where the two answers differ."""
        before = _read_fingerprint(str(self.data.get(self.add_prefix("seen")) or "")) if self.is_bound else {}
        differing = []
        for name in self._watched():
            theirs, yours = self._saved(name), self.cleaned_data.get(name)
            if name in before and before[name] != _mark(theirs) and _mark(theirs) != _mark(yours):
                field = self.fields[name]
                show = field.shown if isinstance(field, HouseField) else str
                differing.append(TwoVersions(str(field.label or name), show(theirs), show(yours)))
        return differing

    def _watched(self) -> list[str]:
        return [name for name in self.fields if name in (self.current or {})]

    def _saved(self, name: str) -> Any:
        return (self.current or {})[name]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if not self.errors:
            self.two_versions = self.changed_meanwhile()
            if self.two_versions:
                self.add_error(None, CHANGED_MEANWHILE)

    @property
    def mistakes(self) -> list[dict[str, str]]:
        """Every error of the page in order, each with where it leads, for the summary at the top."""
        found: list[dict[str, str]] = [{"text": str(error)} for error in self.non_field_errors()]
        for bound in self:
            href = {"href": f"#{_anchor(bound)}"} if not bound.is_hidden else {}
            found += [{"text": str(error), **href} for error in bound.errors]
        return found


def sent(request: HttpRequest, *, files: bool = False) -> tuple[Any, ...]:
    """What was sent, if only an empty form; nothing where the page was only opened. For Form(*sent(request))."""
    if request.method != "POST":
        return (None, None) if files else (None,)
    return (request.POST, request.FILES) if files else (request.POST,)


def _anchor(bound: BoundField) -> str:
    return bound.field.anchor(bound) if isinstance(bound.field, HouseField) else bound.auto_id


def _mark(value: object) -> str:
    """A short mark of one answer. Nothing, an empty text and an empty list are the same answer: none."""
    plain = sorted(map(str, value)) if isinstance(value, list | tuple | set | frozenset) else value
    text = "" if plain is None or plain == [] else str(plain).replace("\r\n", "\n").rstrip()
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def fingerprint(values: Mapping[str, object]) -> str:
    """A mark of each answer, so that a page can tell later which of them somebody else changed."""
    return " ".join(f"{name}:{_mark(value)}" for name, value in values.items())


def _read_fingerprint(text: str) -> dict[str, str]:
    return dict(part.split(":", 1) for part in text.split() if ":" in part)
