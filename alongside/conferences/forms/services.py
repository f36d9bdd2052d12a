"""Questions about a worker who comes for the first and last part."""

from alongside.conferences.states import Coming
from alongside.foundation.fields import Choice, Line
from alongside.foundation.forms import HouseForm


class AddServiceGuest(HouseForm):
    """Who comes from the services, and what for."""

    name = Line(label="Their name", required_words="Write their name.")
    from_where = Line(label="Where they work", hint="For example a school or a health team.", required=False)
    why = Line(
        label="What the family wants from them",
        hint="For example, to say what help there is at school.",
        max_length=300,
        required=False,
    )
    coming = Choice(label="Will they come?", choices=[pair for pair in Coming.choices if pair[0]], required=False)
