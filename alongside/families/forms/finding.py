"""Looking for a child or a family before anybody is written down twice."""

from typing import Any

from alongside.foundation.fields import Choice, Day, Line, Words
from alongside.foundation.forms import HouseForm


class FindFamily(HouseForm):
    """A name in any order, a birthday, or the council's ID: one of them is enough."""

    name = Line(
        label="Name",
        hint="First name, family name or both, in any order. A guess at the spelling will do.",
        required=False,
        say_optional=False,
    )
    born_on = Day(label="Date of birth", hint="For example, 27 3 2017.", required=False, say_optional=False)
    council_child_id = Line(
        label="Council child ID", max_length=60, width="20", required=False, say_optional=False, spellcheck=False
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not any(cleaned.values()):
            self.add_error("name", "Write a name, a date of birth or a council child ID to look for.")
        return cleaned


class PossibleDuplicate(HouseForm):
    """What a service manager found out."""

    same = Choice(
        label="What did you find?",
        choices=[("no", "They are two different children"), ("yes", "It is the same child")],
        hints={"yes": "Tell both workers, so that the family is not asked the same things twice."},
    )
    words = Words(
        label="What did you do?",
        hint="It goes into the family’s story, in the notes of the conferencing service.",
        rows=3,
        max_length=2000,
        required=False,
    )

    def __init__(self, *args: Any, in_a_family: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not in_a_family:
            del self.fields["words"]
