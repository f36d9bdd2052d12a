"""Questions about a learning material: its title, from when on it is read, and what it holds."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from alongside.foundation.fields import Choice, Line, Upload, Words
from alongside.foundation.forms import HouseForm
from alongside.training.actions.materials import Holds
from alongside.training.rules.material_files import ENDINGS, MEGABYTES, CannotTakeFile, Taken, as_taken
from alongside.training.rules.materials import blockers_to_cards, blockers_to_link
from alongside.training.states import MaterialKind, ReadWhen


class ChangeMaterial(HouseForm):
    """What it is called, and from when on people read it."""

    title = Line(label="What is it called?", max_length=150, required_words="Write what it is called.")
    read_when = Choice(
        label="From when on can people read it?",
        choices=[
            (ReadWhen.BEFORE, "From the day their place is booked"),
            (ReadWhen.AFTER, "After the session, if they came"),
        ],
        coerce=ReadWhen,
        required_words="Choose from when on people can read it.",
    )


class _Holding(HouseForm):
    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """A file is never filled in; what stands there now is only compared."""
        return None if isinstance(field, Upload) else super().get_initial_for_field(field, field_name)

    def clean_file(self) -> Taken:
        given = self.cleaned_data["file"]
        try:
            return as_taken(given.name or "", given.read())
        except CannotTakeFile as refusal:
            raise ValidationError(refusal.reasons, code="file") from None

    def clean_link(self) -> str:
        return self._unless(blockers_to_link, "link")

    def clean_words(self) -> str:
        return self._unless(blockers_to_cards, "words")

    def _unless(self, blockers_to: Any, name: str) -> str:
        said = str(self.cleaned_data[name])
        if blockers := blockers_to(said):
            raise ValidationError(blockers)
        return said

    def holds(self) -> Holds:
        said = self.cleaned_data
        return Holds(file=said.get("file"), link=said.get("link", ""), words=said.get("words", ""))


class NewFile(_Holding):
    """A file."""

    file = Upload(
        label="The file",
        hint=f"{', '.join(ending[1:].upper() for ending in ENDINGS if ending != '.jpeg')}. Up to {MEGABYTES} MB. "
        "It should name no family.",
        endings=ENDINGS,
        megabytes=MEGABYTES,
    )


class NewLink(_Holding):
    """A link."""

    link = Line(
        label="The link",
        hint="It begins with https://. Open it once yourself, to see that it works without signing in.",
        max_length=500,
        spellcheck=False,
        inputmode="url",
        required_words="Write the link.",
    )


class NewCards(_Holding):
    """Question cards."""

    words = Words(
        label="The questions", hint="One question a line. Each becomes a card.", max_length=10_000, rows=10,
        required_words="Write at least one question.",
    )  # fmt: skip


class AddFile(NewFile, ChangeMaterial):
    """A file with its title."""


class AddLink(NewLink, ChangeMaterial):
    """A link with its title."""


class AddCards(NewCards, ChangeMaterial):
    """Question cards with their title."""


ADD: dict[str, type[Any]] = {MaterialKind.FILE: AddFile, MaterialKind.LINK: AddLink, MaterialKind.CARDS: AddCards}
RENEW: dict[str, type[Any]] = {MaterialKind.FILE: NewFile, MaterialKind.LINK: NewLink, MaterialKind.CARDS: NewCards}
