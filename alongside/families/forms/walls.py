"""What a wall hides, of whom, from whom and why; looking at it again; ending it."""

from datetime import date
from typing import Any

from alongside.families.forms.asking import Asking
from alongside.families.states import Hidden
from alongside.foundation.fields import Choice, Choices, Day, Pick, Words

EVERYONE = "everyone"
HINTS = {
    Hidden.ADDRESS: "The street, the postcode and the town.",
    Hidden.WHEREABOUTS: "Everything that names them is held for you to read before it leaves.",
    Hidden.ATTENDANCE: "Everything that names them is held for you to read before it leaves.",
    Hidden.EXISTENCE: "This hides all the others too. They are named nowhere.",
}


class WallAgain(Asking):
    """How a wall stands: what it hides, whether they are told, why, and until when."""

    hides = Choices(
        label="What does it hide?",
        choices=Hidden.choices,
        hints=HINTS,
        coerce=Hidden,
        required_words="Choose at least one thing.",
    )
    telling_words = Words(
        label="Which other words would give it away?",
        looked_at=False,
        hint="One on each line: the street of the school, the name of a club or a work place. "
        "Names, addresses and numbers we hold already are looked for anyway.",
        rows=3,
        max_length=2000,
        required=False,
    )
    told = Choice(
        label="Do they know that something is kept from them?",
        choices=[("silent", "No. Leave no sign"), ("told", "Yes. Tell them, with the reason")],
        hints={"silent": "The usual way. Nothing they get shows a gap or a number."},
        required_words="Choose whether they know.",
    )
    told_words = Words(
        label="If they know: what do they read on their copies?",
        hint="Write it to them. Do not name what is hidden.",
        for_families=True,
        rows=3,
        max_length=2000,
        required=False,
        say_optional=False,
    )
    reason = Words(
        label="Why is this wall needed?",
        hint="Workers of the conferencing service read this. Nobody in the family does.",
        rows=3,
        max_length=2000,
        required_words="Write why this wall is needed.",
    )
    review_on = Day(label="When do you look at it again?", required_words="Enter the day to look at it again.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("told") == "told" and not cleaned.get("told_words") and "told_words" not in self.errors:
            self.add_error("told_words", "Write what they are told, and why.")
        return cleaned

    @property
    def answers(self) -> dict[str, Any]:
        """As the action takes them."""
        return {**self.cleaned_data, "told": self.cleaned_data["told"] == "told"}


class SetWall(WallAgain):
    """A new wall: around whom, and against whom."""

    field_order = ("about", "from_whom")
    about = Pick(label="About whom?", coerce=int, empty=None, required_words="Choose who the wall is around.")
    from_whom = Pick(label="Kept from whom?", required_words="Choose who may not know, or everyone.")

    def __init__(self, *args: Any, people: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        about, from_whom = self.fields["about"], self.fields["from_whom"]
        assert isinstance(about, Pick)
        assert isinstance(from_whom, Pick)
        about.choices = people
        from_whom.choices = [(EVERYONE, "Everyone else"), *people]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("about") and str(cleaned["about"]) == cleaned.get("from_whom"):
            self.add_error("from_whom", "Choose somebody else: nobody is kept from knowing about themselves.")
        return cleaned


class EndWall(Asking):
    """Why a wall is not needed any more."""

    why = Words(
        label="Why is it not needed any more?", rows=3, max_length=2000, required_words="Write why it is not needed."
    )


def how_it_stands(
    *, hides: list[str], told: bool, told_words: str, telling_words: str, reason: str, review_on: date
) -> dict[str, Any]:
    """The saved answers of the page that looks at a wall again."""
    return {
        "hides": [Hidden(what) for what in hides],
        "told": "told" if told else "silent",
        "told_words": told_words,
        "telling_words": telling_words,
        "reason": reason,
        "review_on": review_on,
    }
