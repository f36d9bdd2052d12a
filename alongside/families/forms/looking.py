"""Which lines of who looked are told to whom."""

from typing import Any

from alongside.families.forms.asking import Asking
from alongside.families.rules.looking import ToldLine
from alongside.foundation.fields import Choices, Pick


class ReleaseLookers(Asking):
    """The sentences are shown just as they will be read."""

    person = Pick(label="Who asked?", coerce=int, empty=None, required_words="Choose who asked.")
    lines = Choices(label="What do you tell them?", required_words="Choose at least one line to tell.")

    def __init__(self, *args: Any, people: list[tuple[int, str]], told: list[ToldLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person, lines = self.fields["person"], self.fields["lines"]
        assert isinstance(person, Pick)
        assert isinstance(lines, Choices)
        person.choices = people
        lines.choices = [(line.key, line.words) for line in told]
