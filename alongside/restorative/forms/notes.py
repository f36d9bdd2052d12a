"""What facilitators write down for themselves."""

from alongside.foundation.fields import Words
from alongside.foundation.forms import HouseForm


class NoteOnRestorative(HouseForm):
    """One note."""

    words = Words(
        label="What do you want to write down?",
        hint="It cannot be changed afterwards. Write it so that whoever it is about could read it one day.",
        rows=6,
        required_words="Write something first.",
    )
