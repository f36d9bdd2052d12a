"""What is asked of a copy, and of calling off."""

from alongside.foundation.fields import Day, Line
from alongside.foundation.forms import HouseForm


class CopySession(HouseForm):
    """The first day of the copy."""

    first_on = Day(label="On which day does the copy begin?", hint="Later days follow after as many days as now.")


class CallOffSession(HouseForm):
    """Why it is not held."""

    why = Line(
        label="Why is it called off?",
        hint="Everybody with a place, or in line for one, reads this. Name nobody.",
        max_length=300,
        required_words="Say why it is called off.",
    )
