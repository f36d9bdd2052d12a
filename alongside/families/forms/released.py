"""Who of the family is let read a line of the story."""

from typing import Any

from alongside.foundation.fields import Choices
from alongside.foundation.forms import HouseForm


class ReleaseLine(HouseForm):
    """One or more people of the family."""

    people = Choices(
        label="Who may read these words at home?",
        hint="Read them as each person would. Leave out whoever could be hurt by them, or hurt somebody.",
        coerce=int,
        required_words="Choose at least one person.",
    )

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["people"]
        assert isinstance(field, Choices)
        field.choices = people
