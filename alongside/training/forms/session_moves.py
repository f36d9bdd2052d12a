"""What is asked of a copy, and of calling off."""

from typing import Any

from alongside.foundation.fields import Day, Line, Whole
from alongside.foundation.forms import HouseForm


class CopySession(HouseForm):
    """The first day of the copy; and of a series, how often and how far apart."""

    first_on = Day(label="On which day does the copy begin?", hint="Later days follow after as many days as now.")
    times = Whole(
        label="How many copies?",
        hint="More than one is a series, such as every four weeks.",
        smallest=1,
        largest=26,
        required_words="Write how many copies.",
        initial=1,
    )
    weeks_apart = Whole(
        label="Weeks from one to the next",
        hint="Where there is more than one.",
        smallest=1,
        largest=52,
        initial=4,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if (said.get("times") or 1) > 1 and "weeks_apart" in said and not said["weeks_apart"]:
            self.add_error("weeks_apart", "Write how many weeks are between one and the next.")
        return said


class CallOffSession(HouseForm):
    """Why it is not held."""

    why = Line(
        label="Why is it called off?",
        hint="Everybody with a place, or in line for one, reads this. Name nobody.",
        max_length=300,
        required_words="Say why it is called off.",
    )
