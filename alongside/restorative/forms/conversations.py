"""What is asked to note a restorative conversation."""

from datetime import date
from typing import Any

from alongside.foundation.fields import Choices, Day, Line, Pick, Words
from alongside.foundation.forms import HouseForm


class NoteConversation(HouseForm):
    """Short enough for a phone in a corridor."""

    who = Line(
        label="Who talked with each other?", hint="First names do.", required_words="Write who talked.", max_length=300
    )
    agreed = Words(
        label="What was agreed?",
        hint="In their words.",
        required_words="Write what was agreed.",
        max_length=5000,
        rows=4,
        looked_at=False,
    )
    happened_on = Day(label="When was it?", required_words="Enter the day.", too_late="That day has not come yet.")
    family = Pick(
        label="Is it about a family you work with?",
        first="No",
        required=False,
        say_optional=False,
        coerce=int,
        empty=None,
    )
    story = Choices(
        label="The family’s story",
        choices=[("yes", "Put it in the family’s story")],
        hints={
            "yes": "If you chose one. It says what was agreed, not who. Everyone who works with the family reads it."
        },
        required=False,
        say_optional=False,
    )

    def __init__(self, *args: Any, today: date, families: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day, family = self.fields["happened_on"], self.fields["family"]
        assert isinstance(day, Day)
        assert isinstance(family, Pick)
        day.latest = today
        family.choices = families
        if not families:
            del self.fields["family"], self.fields["story"]
